// The calls that Swift cannot see, each under a name of ours and without pointers.
//
// What a signal handler touches is here too: it may run between any two instructions, where Swift's own
// run-time must not be called.
#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stdbool.h>

// Writes no core file and lets no other process of this user read the memory. Returns 0, or -1 with errno.
int system_forbid_core_dumps(void);

// Lets the kernel refuse every socket that could leave this machine, for this process and those it starts, for good.
// Returns 0, or -1 with errno where it cannot.
int system_forbid_network(void);

// A reader that goes away and a file that grows too large become errors of `write` instead of deaths.
void system_ignore_write_signals(void);

// Begins to note signals that end the program, and where asked for those of job control and of the window's
// size. A signal that the caller told us to ignore stays ignored. Returns 0, or -1 with errno.
int system_watch_signals(bool with_job_control);

// Takes one noted signal off the list, those that end the program first. Returns 0 where there is none.
int system_take_signal(void);

// Whether a signal that ends the program is noted; it stays on the list.
bool system_is_ending(void);

struct system_readiness {
  bool has_input, has_signal, has_failed;
};

// Waits until there is input or a noted signal, so many milliseconds at most; a negative number waits for ever.
struct system_readiness system_wait(int input, int milliseconds);

// Waits until a descriptor takes output again. Returns 0, or -1 with errno.
int system_wait_for_output(int output);

// Takes the terminal over: no echo, no lines, no signals from keys; the second screen, empty. What was typed
// before is thrown away. Until `system_leave_screen`, every way out of the program gives the terminal back: cleared
// with the lines above the screen if `clears_all`, otherwise as it was. Returns 0, or -1 with errno.
int system_enter_screen(int input, int output, bool clears_all);

// Clears both screens and the lines above them, and gives the terminal back as it was. Harmless when called
// twice, and from a signal handler.
void system_leave_screen(void);

// Stops the process and its group as Ctrl-Z does. Returns once it may go on in the foreground, or is to end.
void system_stop(int input);

struct system_size {
  int rows, columns;
};

// The size of the window in cells; 0 by 0 where it is not known.
struct system_size system_window_size(int terminal);

// Lets a fault of our own give the terminal back, say one sentence on standard error and exit with 70.
void system_guard_crashes(void);

// Names the work that is being done, from 1; 0 for none. After a guarded fault in one the program begins anew, with the
// same words, and finds the numbers of all works that failed in its environment, as SCREENER_FAILED.
void system_note_work(int number);

// Keeps up to 64 MB that are given back for the next use, so that large buffers used one after another are not fetched
// from the kernel, and cleared by it, each time.
void system_keep_memory(void);

// Asks at the terminal of the process, not at standard input, and reads one line of which nothing is shown. Returns
// how many bytes were read, without the end of the line; -1 where there is no terminal, or the line was broken off or
// does not fit.
long system_read_secret(const char *prompt, unsigned char *line, long capacity);

// The kind of the file system behind a descriptor, as `statfs(2)` numbers them; -1 where it does not say.
long system_file_system(int descriptor);

#endif
