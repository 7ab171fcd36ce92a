#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static long read_line(int terminal, unsigned char *line, long capacity) {
  long length = 0;
  for (;;) {
    unsigned char byte;
    const ssize_t count = read(terminal, &byte, 1);
    if (count < 0 && errno == EINTR && !system_is_ending()) continue;
    // Ctrl-C and Ctrl-D are bytes here, since the terminal makes no signals of them.
    if (count <= 0 || byte == 3 || byte == 4) return -1;
    if (byte == '\n' || byte == '\r') return length;
    if (byte == 8 || byte == 127) {
      while (length > 0 && (line[--length] & 0xc0) == 0x80) {
      }
      continue;
    }
    if (byte == 21) {
      length = 0;
      continue;
    }
    if (length == capacity) return -1;
    line[length++] = byte;
  }
}

long system_read_secret(const char *prompt, unsigned char *line, long capacity) {
  const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  struct termios before, silent;
  if (terminal < 0) return -1;
  if (tcgetattr(terminal, &before) != 0) {
    close(terminal);
    return -1;
  }
  silent = before;
  silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG);
  silent.c_cc[VMIN] = 1;
  silent.c_cc[VTIME] = 0;
  // Set before the prompt, so that nothing typed early is shown.
  long length = -1;
  if (tcsetattr(terminal, TCSAFLUSH, &silent) == 0 &&
      write(terminal, prompt, strlen(prompt)) == (ssize_t)strlen(prompt)) {
    length = read_line(terminal, line, capacity);
  }
  tcsetattr(terminal, TCSAFLUSH, &before);
  const ssize_t written = write(terminal, "\n", 1);
  (void)written;
  close(terminal);
  if (length < 0) explicit_bzero(line, (size_t)capacity);
  return length;
}
