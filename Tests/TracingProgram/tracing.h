// What the parts of this program tell each other.
#ifndef TRACING_H
#define TRACING_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// A system call of a thread of the program that is watched.
struct call {
  pid_t thread;
  uint64_t number, arguments[6];
  // What came of it, once it is over: negative where it failed.
  int64_t result;
  // Whether the file that `openat` names was there before.
  bool was_there;
};

// Begins to write down what happens to the files in a folder. Returns whether it can.
bool begin_recording(const char *folder, const char *path);

// Notes what has to be known before a call is done.
void note_before(struct call *call);

// Writes down a call that is over.
void record(const struct call *call);

// Returns whether everything is written down.
bool end_recording(void);

// The same for what a program reaches for: files that it writes or removes, sockets, other programs.
bool begin_watching(const char *path);
void watch(const struct call *call);
bool end_watching(void);

// Reads a path that is an argument of a call; empty where it cannot be read.
void read_path(pid_t thread, uint64_t address, char path[PATH_MAX]);

#endif
