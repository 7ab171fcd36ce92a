#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct pseudo_terminal pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns) {
  const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int descriptor = -1;
  const pid_t process = forkpty(&descriptor, NULL, NULL, &size);
  if (process == 0) {
    // The test runner's own habits are not those of a shell.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    closefrom(3);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) {
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
  }
  return (struct pseudo_terminal){descriptor, process};
}

int pseudo_terminal_resize(int descriptor, int rows, int columns) {
  const struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

struct pseudo_terminal_end pseudo_terminal_exit(int process) {
  int status;
  struct pseudo_terminal_end result = {-1, 0};
  if (waitpid(process, &status, WNOHANG) != process) return result;
  if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  return result;
}
