#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

// Those that end the program come first: nothing may be drawn before them.
static const int ending[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int job_control[] = {SIGTSTP, SIGCONT, SIGWINCH};
#define COUNT(list) (sizeof(list) / sizeof(*list))

static volatile sig_atomic_t noted[NSIG];
// The handler writes one byte here so that `poll` wakes; the list above says what happened.
static int wake[2] = {-1, -1};

static void note(int number) {
  const int saved = errno;
  noted[number] = 1;
  const ssize_t written = write(wake[1], "", 1);
  (void)written;
  errno = saved;
}

static int watch(int number) {
  struct sigaction old, new = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&new.sa_mask);
  if (sigaction(number, NULL, &old) != 0) return -1;
  if (old.sa_handler == SIG_IGN) return 0;
  return sigaction(number, &new, NULL);
}

int system_watch_signals(bool with_job_control) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t i = 0; i < COUNT(ending); i++) {
    if (watch(ending[i]) != 0) return -1;
  }
  for (size_t i = 0; with_job_control && i < COUNT(job_control); i++) {
    if (watch(job_control[i]) != 0) return -1;
  }
  return 0;
}

static bool take(int number) {
  if (!noted[number]) return false;
  noted[number] = 0;
  return true;
}

int system_take_signal(void) {
  for (size_t i = 0; i < COUNT(ending); i++) {
    if (take(ending[i])) return ending[i];
  }
  for (size_t i = 0; i < COUNT(job_control); i++) {
    if (take(job_control[i])) return job_control[i];
  }
  return 0;
}

bool system_is_ending(void) {
  for (size_t i = 0; i < COUNT(ending); i++) {
    if (noted[ending[i]]) return true;
  }
  return false;
}

struct system_readiness system_wait(int input, int milliseconds) {
  struct pollfd ready[2] = {{.fd = input, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  struct system_readiness seen = {false, false, false};
  if (poll(ready, 2, milliseconds) < 0) {
    seen.has_signal = errno == EINTR;
    seen.has_failed = errno != EINTR;
    return seen;
  }
  seen.has_input = ready[0].revents & (POLLIN | POLLHUP | POLLERR);
  if (ready[0].revents & POLLNVAL) {
    seen.has_failed = true;
    errno = EBADF;
  }
  if (ready[1].revents & POLLIN) {
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
    seen.has_signal = true;
  }
  return seen;
}

int system_wait_for_output(int output) {
  struct pollfd ready = {.fd = output, .events = POLLOUT};
  return poll(&ready, 1, -1) < 0 && errno != EINTR ? -1 : 0;
}

// Signals may come to another thread than the one that stopped, a moment before or after it goes on.
static bool has_continued(void) {
  struct pollfd woken = {.fd = wake[0], .events = POLLIN};
  while (!noted[SIGCONT] && !system_is_ending()) {
    const int count = poll(&woken, 1, 500);
    if (count == 0 || (count < 0 && errno != EINTR)) break;
    char bytes[64];
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
  }
  return noted[SIGCONT];
}

void system_stop(int input) {
  struct sigaction watching, usual = {.sa_handler = SIG_DFL};
  pid_t foreground;
  sigaction(SIGTSTP, &usual, &watching);
  do {
    noted[SIGCONT] = 0;
    kill(0, SIGTSTP);
    // Nobody was there to stop for, as in a window without a shell; or we went on to end.
    if (!has_continued() || system_is_ending()) break;
    foreground = tcgetpgrp(input);
  } while (foreground >= 0 && foreground != getpgrp());
  noted[SIGTSTP] = noted[SIGCONT] = 0;
  sigaction(SIGTSTP, &watching, NULL);
}
