// A program behind a terminal of its own, for tests only: the shipped program never forks.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

struct pseudo_terminal {
  int descriptor, process;
};

// Starts a program that leads its own session on a new terminal. The descriptor does not block. Returns -1 for
// both with errno.
struct pseudo_terminal pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns);

// Gives the window another size, of which the program is told. Returns 0, or -1 with errno.
int pseudo_terminal_resize(int descriptor, int rows, int columns);

struct pseudo_terminal_end {
  // -1 while the program runs or where it was ended by a signal, and then the number of that.
  int code, signal;
};

// What became of the program, once; does not wait.
struct pseudo_terminal_end pseudo_terminal_exit(int process);

#endif
