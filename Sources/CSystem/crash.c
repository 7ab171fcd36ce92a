#define _GNU_SOURCE
#include "CSystem.h"

#include <signal.h>
#include <unistd.h>

static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
// Says nothing of the data, of the file or of the program.
static const char sentence[] = "Stopped by a fault of the program itself.\n";
// Without a stack of its own the handler could not run after the first one is used up.
static char stack[64 * 1024];

static void end(int number) {
  (void)number;
  system_leave_screen();
  const ssize_t written = write(2, sentence, sizeof sentence - 1);
  (void)written;
  _exit(70);
}

void system_guard_crashes(void) {
  const stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  // A second fault, in the handler, ends the process in the usual way.
  struct sigaction action = {.sa_handler = end, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    sigdelset(&action.sa_mask, faults[i]);
  }
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
    sigaction(faults[i], &action, NULL);
  }
}
