// Where lines may end in scripts that write no spaces between words.
//
// This takes dictionaries, which ICU has. It is looked for while the program runs, first that of the system, then that
// of Swift's Foundation, so that nothing is loaded where no such script is shown and nothing is missing without it.
#ifndef CLINEBREAKS_H
#define CLINEBREAKS_H

// Finds the places in a text of UTF-16 before which a line may begin, without 0. Writes at most `length` of them.
// Returns how many, or -1 where there is no ICU or it fails.
int line_breaks_find(const unsigned short *text, int length, int *places);

#endif
