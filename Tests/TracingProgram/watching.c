#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>

#include "tracing.h"

static FILE *out;

bool begin_watching(const char *path) {
  out = fopen(path, "wb");
  return out != NULL;
}

bool end_watching(void) { return !ferror(out) && fclose(out) == 0; }

static void note_path(const struct call *call, const char *deed, int argument) {
  char path[PATH_MAX];
  read_path(call->thread, call->arguments[argument], path);
  fprintf(out, "%s %s\n", deed, path);
}

void watch(const struct call *call) {
  const uint64_t *arguments = call->arguments;
  switch (call->number) {
  case SYS_openat:
    if (arguments[2] & (O_WRONLY | O_RDWR | O_CREAT)) note_path(call, "write", 1);
    return;
  case SYS_mkdirat:
  case SYS_unlinkat:
  case SYS_renameat:
  case SYS_renameat2:
  case SYS_linkat: return note_path(call, "change", 1);
#ifdef SYS_unlink
  case SYS_mkdir:
  case SYS_unlink:
  case SYS_rename:
  case SYS_link: return note_path(call, "change", 0);
  case SYS_open:
    if (arguments[1] & (O_WRONLY | O_RDWR | O_CREAT)) note_path(call, "write", 0);
    return;
#endif
  case SYS_execve: return note_path(call, "run", 0);
  case SYS_socket: fprintf(out, "socket %d\n", (int)arguments[0]); return;
  case SYS_memfd_create: fprintf(out, "memory\n"); return;
  default: return;
  }
}
