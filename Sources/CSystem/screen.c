#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// The second screen, empty; pasted text is marked as such.
static const char enter[] = "\033[?1049h\033[H\033[2J\033[?2004h";
// Plain text, visible cursor, both screens cleared, then the lines above them.
static const char leave[] =
    "\033[0m\033[?2004l\033[?25h\033[H\033[2J\033[?1049l\033[H\033[2J\033[3J";
// The same where nothing on the screen is private: the first screen comes back as it was.
static const char give_back[] = "\033[0m\033[?2004l\033[?25h\033[H\033[2J\033[?1049l";

static struct termios before;
static int screen_input = -1, screen_output = -1;
static volatile sig_atomic_t is_taken = 0;
static volatile sig_atomic_t is_private = 1;

// A terminal that takes nothing any more is given up after a second: the way out must not hang.
static int write_all(int output, const char *text, size_t length) {
  while (length > 0) {
    const ssize_t count = write(output, text, length);
    if (count > 0) {
      text += count;
      length -= (size_t)count;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = output, .events = POLLOUT};
      if (poll(&ready, 1, 1000) == 0) return -1;
    } else if (errno != EINTR) {
      return -1;
    }
  }
  return 0;
}

int system_enter_screen(int input, int output, bool clears_all) {
  static int is_registered = 0;
  if (is_taken) return 0;
  if (tcgetattr(input, &before) != 0) return -1;
  screen_input = input;
  screen_output = output;
  is_private = clears_all;
  if (!is_registered) {
    if (atexit(system_leave_screen) != 0) return -1;
    is_registered = 1;
  }
  struct termios raw = before;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  is_taken = 1;
  tcflush(input, TCIFLUSH);
  if (tcsetattr(input, TCSANOW, &raw) == 0 && write_all(output, enter, strlen(enter)) == 0) return 0;
  const int reason = errno;
  system_leave_screen();
  errno = reason;
  return -1;
}

void system_leave_screen(void) {
  if (!is_taken) return;
  is_taken = 0;
  const char *way_out = is_private ? leave : give_back;
  write_all(screen_output, way_out, strlen(way_out));
  // From the background this would stop us, and spoil what the shell has set.
  const pid_t foreground = tcgetpgrp(screen_input);
  if (foreground >= 0 && foreground != getpgrp()) return;
  // What was typed for an interview must not reach the shell.
  tcflush(screen_input, TCIFLUSH);
  tcsetattr(screen_input, TCSANOW, &before);
}

struct system_size system_window_size(int terminal) {
  struct winsize size = {0};
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return (struct system_size){0, 0};
  return (struct system_size){size.ws_row, size.ws_col};
}
