#define _GNU_SOURCE
#include "CSystem.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
// Says nothing of the data, of the file or of the program.
static const char sentence[] = "Stopped by a fault of the program itself.\n";
// Without a stack of its own the handler could not run after the first one is used up.
static char stack[64 * 1024];

// The work that is being done, and the words that tell the next run which works failed.
static volatile sig_atomic_t work;
static char failed[4096] = "SCREENER_FAILED=";
static char **arguments;

// The C library hands a constructor what `main` gets.
__attribute__((constructor)) static void keep_arguments(int count, char **values, char **variables) {
  (void)count;
  arguments = values;
  for (; *variables; variables++) {
    if (strncmp(*variables, "SCREENER_FAILED=", 16) == 0 && strlen(*variables) < sizeof failed - 16) {
      strcpy(failed, *variables);
    }
  }
}

void system_note_work(int number) { work = number; }

// Begins the program anew, without the work at which it failed. Returns where that cannot be done.
static void begin_anew(void) {
  static char *variables[1024];
  size_t length = strlen(failed);
  if (work <= 0 || !arguments || length > sizeof failed - 16) return;
  char digits[12];
  int count = 0;
  for (int rest = work; rest > 0; rest /= 10) digits[count++] = (char)('0' + rest % 10);
  failed[length++] = ' ';
  while (count > 0) failed[length++] = digits[--count];
  failed[length] = 0;
  size_t next = 0;
  for (char **variable = environ; *variable; variable++) {
    if (strncmp(*variable, failed, 16) == 0) continue;
    if (next + 2 >= sizeof variables / sizeof *variables) return;
    variables[next++] = *variable;
  }
  variables[next++] = failed;
  variables[next] = NULL;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve("/proc/self/exe", arguments, variables);
}

static void end(int number) {
  (void)number;
  system_leave_screen();
  begin_anew();
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
