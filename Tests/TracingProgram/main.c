// Runs a program and does to it, at a system call that is named by its number, what a machine may do.
//
//     TracingProgram kill PLACE OUTPUT PROGRAM [ARGUMENT...]
//         kills it, as `kill -9` does, when it begins this call; PLACE 0 lets it run to its end
//     TracingProgram fail ERROR PLACE OUTPUT PROGRAM [ARGUMENT...]
//         lets this call fail with an error number and do nothing; only calls that reach for files count
//     TracingProgram record FOLDER TRACE OUTPUT PROGRAM [ARGUMENT...]
//         writes to the file TRACE all that is done to the files of a folder, and what is said in between
//     TracingProgram watch LIST OUTPUT PROGRAM [ARGUMENT...]
//         writes to the file LIST what it writes to or removes, which sockets it opens and what it runs
//
// Calls are counted from the first `flock` of the program. What it writes to standard output and standard error goes to
// the file OUTPUT. Prints how many calls there were, and how the program ended: its exit status, or 128 and the
// number of the signal.
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tracing.h"

enum deed { KILL, FAIL, RECORD, WATCH };

static enum deed deed;
static long place, error;
static struct call calls[64];

static void start(const char *output, char **program) {
  const int null = open("/dev/null", O_RDWR);
  const int file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
  if (null < 0 || file < 0 || ptrace(PTRACE_TRACEME, 0, 0, 0) != 0) _exit(126);
  dup2(null, 0);
  dup2(file, 1);
  dup2(file, 2);
  execv(program[0], program);
  _exit(127);
}

// What is known of the call in which a thread is.
static struct call *call_of(pid_t thread) {
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
    if (calls[i].thread == thread || calls[i].thread == 0) {
      calls[i].thread = thread;
      return &calls[i];
    }
  }
  exit(1);
}

// Whether a call reaches for files, where a disk may fail.
static bool reaches_for_files(uint64_t number) {
  static const uint64_t numbers[] = {
    SYS_openat, SYS_close, SYS_read, SYS_pread64, SYS_write, SYS_pwrite64, SYS_lseek, SYS_fsync, SYS_fdatasync,
    SYS_ftruncate, SYS_fstat, SYS_newfstatat, SYS_fcntl, SYS_flock, SYS_unlinkat, SYS_fstatfs, SYS_getdents64,
    SYS_fchown, SYS_fchmod, SYS_renameat, SYS_mkdirat,
#ifdef SYS_unlink
    SYS_unlink, SYS_rename, SYS_access, SYS_stat, SYS_lstat, SYS_readlink, SYS_mkdir,
#endif
  };
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    if (numbers[i] == number) return true;
  }
  return false;
}

// Lets a call that begins do nothing: no call has this number.
static void skip(pid_t thread) {
#ifdef __x86_64__
  ptrace(PTRACE_POKEUSER, thread, offsetof(struct user, regs.orig_rax), -1L);
#else
  (void)thread;
  exit(69);
#endif
}

static void give_back(pid_t thread, long result) {
#ifdef __x86_64__
  ptrace(PTRACE_POKEUSER, thread, offsetof(struct user, regs.rax), result);
#else
  (void)thread, (void)result;
#endif
}

static void begin_call(struct call *call, pid_t child) {
  static const uint64_t none = (uint64_t)-1;
  static bool is_counting = false;
  static long count = 0;
  is_counting = is_counting || call->number == SYS_flock;
  // Nobody else's memory could be read after this.
  const bool hides = (deed == RECORD || deed == WATCH) && call->number == SYS_prctl && call->arguments[0] == PR_SET_DUMPABLE;
  if (deed == RECORD) note_before(call);
  const bool counts = is_counting && (deed != FAIL || reaches_for_files(call->number));
  if (counts) count++;
  call->result = count;
  if (deed == KILL && counts && count == place) kill(child, SIGKILL);
  const bool fails = deed == FAIL && counts && count == place;
  if (!fails && !hides) return;
  skip(call->thread);
  call->number = none;
}

static void end_call(struct call *call, int64_t result) {
  call->result = result;
  if (call->number == (uint64_t)-1) give_back(call->thread, deed == FAIL ? -error : 0);
  else if (deed == RECORD) record(call);
  else if (deed == WATCH) watch(call);
}

// Follows the program to its end.
static int follow(pid_t child) {
  long count = 0;
  for (;;) {
    int status;
    const pid_t thread = waitpid(-1, &status, __WALL);
    if (thread < 0) return 1;
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      call_of(thread)->thread = -1;
      if (thread != child) continue;
      printf("%ld %d\n", count, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
      return 0;
    }
    int signal = WSTOPSIG(status);
    struct __ptrace_syscall_info info;
    if (signal == (SIGTRAP | 0x80) && ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) > 0) {
      struct call *call = call_of(thread);
      if (info.op == PTRACE_SYSCALL_INFO_ENTRY) {
        call->number = info.entry.nr;
        memcpy(call->arguments, info.entry.args, sizeof call->arguments);
        begin_call(call, child);
        count = (long)call->result;
      } else if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
        end_call(call, info.exit.rval);
      }
    }
    if (signal == (SIGTRAP | 0x80) || signal == SIGTRAP || signal == SIGSTOP) signal = 0;
    ptrace(PTRACE_SYSCALL, thread, 0, signal);
  }
}

int main(int count, char **words) {
  int next = 2;
  if (count < 5) return 64;
  if (strcmp(words[1], "record") == 0) {
    deed = RECORD;
    if (count < 6 || !begin_recording(words[2], words[3])) return 64;
    next = 4;
  } else if (strcmp(words[1], "watch") == 0) {
    deed = WATCH;
    if (!begin_watching(words[2])) return 64;
    next = 3;
  } else {
    deed = strcmp(words[1], "fail") == 0 ? FAIL : KILL;
    if (deed == FAIL) error = atol(words[next++]);
    place = atol(words[next++]);
  }
  if (count < next + 2) return 64;
  const pid_t child = fork();
  if (child == 0) start(words[next], words + next + 1);
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return 1;
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL);
  ptrace(PTRACE_SYSCALL, child, 0, 0);
  const int result = follow(child);
  if (deed == RECORD && !end_recording()) return 1;
  if (deed == WATCH && !end_watching()) return 1;
  return result;
}
