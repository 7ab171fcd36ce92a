// Runs a program and kills it, as `kill -9` does, when it begins a system call that is named by its number.
//
//     KillingProgram OUTPUT PLACE PROGRAM [ARGUMENT...]
//
// Calls are counted from the first `flock` of the program; PLACE 0 lets it run to its end. What the program writes to
// standard output goes to the file OUTPUT. Prints how many calls there were, and how the program ended: its exit
// status, or 128 and the number of the signal.
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static void start(const char *output, char **program) {
  const int null = open("/dev/null", O_RDWR);
  const int file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (null < 0 || file < 0 || ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(126);
  dup2(null, 0);
  dup2(file, 1);
  dup2(null, 2);
  execv(program[0], program);
  _exit(127);
}

// Whether a thread stopped because it begins a system call, and which one.
static bool begins_call(pid_t thread, unsigned long *number) {
  struct __ptrace_syscall_info call;
  if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof call, &call) <= 0) return false;
  *number = call.entry.nr;
  return call.op == PTRACE_SYSCALL_INFO_ENTRY;
}

static int follow(pid_t child, long place) {
  long calls = 0;
  bool is_counting = false;
  for (;;) {
    int status;
    const pid_t thread = waitpid(-1, &status, __WALL);
    if (thread < 0) return 1;
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (thread != child) continue;
      printf("%ld %d\n", calls, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
      return 0;
    }
    int signal = WSTOPSIG(status);
    if (signal == (SIGTRAP | 0x80)) {
      unsigned long number;
      signal = 0;
      if (begins_call(thread, &number)) {
        is_counting = is_counting || number == SYS_flock;
        if (is_counting && ++calls == place) kill(child, SIGKILL);
      }
    } else if (signal == SIGTRAP || signal == SIGSTOP) {
      signal = 0;
    }
    ptrace(PTRACE_SYSCALL, thread, 0, signal);
  }
}

int main(int count, char **arguments) {
  if (count < 4) return 64;
  const pid_t child = fork();
  if (child == 0) start(arguments[1], arguments + 3);
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return 1;
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL);
  ptrace(PTRACE_SYSCALL, child, 0, 0);
  return follow(child, atol(arguments[2]));
}
