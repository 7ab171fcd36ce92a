#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tracing.h"

static const char *folder;
static FILE *out;

bool begin_recording(const char *path_of_folder, const char *path) {
  folder = path_of_folder;
  out = fopen(path, "wb");
  return out != NULL;
}

bool end_recording(void) { return !ferror(out) && fclose(out) == 0; }

static bool read_memory(pid_t thread, uint64_t address, void *bytes, size_t count) {
  const struct iovec here = {bytes, count};
  const struct iovec there = {(void *)(uintptr_t)address, count};
  return process_vm_readv(thread, &here, 1, &there, 1, 0) == (ssize_t)count;
}

void read_path(pid_t thread, uint64_t address, char path[PATH_MAX]) {
  size_t length = 0;
  while (length < PATH_MAX - 1 && read_memory(thread, address + length, path + length, 1) && path[length]) length++;
  path[length] = 0;
}

// The name of something in the folder; NULL for everything else. The folder itself has an empty name.
static const char *name_in_folder(const char *path) {
  const size_t length = strlen(folder);
  if (strncmp(path, folder, length) != 0) return NULL;
  if (path[length] == 0) return path + length;
  return path[length] == '/' ? path + length + 1 : NULL;
}

// What a descriptor means: its name in the folder, or NULL, and the number of its file.
static const char *file_of(pid_t thread, uint64_t descriptor, unsigned long *file) {
  static char path[PATH_MAX];
  char link[64];
  struct stat status;
  snprintf(link, sizeof link, "/proc/%d/fd/%d", thread, (int)descriptor);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0 || stat(link, &status) != 0) return NULL;
  path[length] = 0;
  *file = status.st_ino;
  return name_in_folder(path);
}

static long position(const struct call *call) {
  char path[64];
  long place = -1;
  snprintf(path, sizeof path, "/proc/%d/fdinfo/%d", call->thread, (int)call->arguments[0]);
  FILE *info = fopen(path, "r");
  if (!info) return -1;
  if (fscanf(info, "pos: %ld", &place) != 1) place = -1;
  fclose(info);
  return place;
}

static void record_bytes(const struct call *call) {
  const size_t count = (size_t)call->result;
  char *bytes = malloc(count + 1);
  if (!bytes || !read_memory(call->thread, call->arguments[1], bytes, count)) exit(1);
  bytes[count] = '\n';
  fwrite(bytes, 1, count + 1, out);
  free(bytes);
}

static void record_open(const struct call *call) {
  unsigned long file;
  const char *name = file_of(call->thread, (uint64_t)call->result, &file);
  if (!name || !*name) return;
  if (!call->was_there) fprintf(out, "create %lu %s\n", file, name);
  else if (call->arguments[2] & O_TRUNC) fprintf(out, "cut %lu 0\n", file);
}

static void record_write(const struct call *call) {
  unsigned long file;
  if (call->arguments[0] == 1 || call->arguments[0] == 2) {
    fprintf(out, "said %ld\n", (long)call->result);
    return record_bytes(call);
  }
  if (!file_of(call->thread, call->arguments[0], &file)) return;
  const long place = call->number == SYS_pwrite64 ? (long)call->arguments[3] : position(call) - (long)call->result;
  fprintf(out, "write %lu %ld %ld\n", file, place, (long)call->result);
  record_bytes(call);
}

static void record_names(const struct call *call, int first) {
  char from[PATH_MAX], to[PATH_MAX];
  const bool is_removal = call->number == SYS_unlink || call->number == SYS_unlinkat;
  read_path(call->thread, call->arguments[first], from);
  if (!name_in_folder(from)) return;
  if (is_removal) {
    fprintf(out, "remove %s\n", name_in_folder(from));
    return;
  }
  read_path(call->thread, call->arguments[first == 0 ? 1 : 3], to);
  fprintf(out, "rename %s %s\n", name_in_folder(from), name_in_folder(to) ? name_in_folder(to) : "?");
}

void note_before(struct call *call) {
  char path[PATH_MAX];
  call->was_there = true;
  if (call->number != SYS_openat || !(call->arguments[2] & O_CREAT)) return;
  read_path(call->thread, call->arguments[1], path);
  call->was_there = access(path, F_OK) == 0;
}

void record(const struct call *call) {
  unsigned long file = 0;
  if (call->result < 0) return;
  switch (call->number) {
  case SYS_openat: return record_open(call);
  case SYS_write:
  case SYS_pwrite64: return record_write(call);
  case SYS_ftruncate:
    if (!file_of(call->thread, call->arguments[0], &file)) return;
    fprintf(out, "cut %lu %ld\n", file, (long)call->arguments[1]);
    return;
  case SYS_fsync:
  case SYS_fdatasync: {
    const char *name = file_of(call->thread, call->arguments[0], &file);
    if (name && *name) fprintf(out, "sync %lu\n", file);
    if (name && !*name) fprintf(out, "sync names\n");
    return;
  }
  case SYS_unlinkat:
  case SYS_renameat:
  case SYS_renameat2: return record_names(call, 1);
#ifdef SYS_unlink
  case SYS_unlink:
  case SYS_rename: return record_names(call, 0);
#endif
  case SYS_mmap:
    if (!(call->arguments[3] & MAP_SHARED) || !(call->arguments[2] & PROT_WRITE)) return;
    if (file_of(call->thread, call->arguments[4], &file)) fprintf(out, "unknown %lu\n", call->number);
    return;
  // What would change a file in a way that is not written down here must not pass unnoticed.
  case SYS_writev:
    if (call->arguments[0] <= 2) return;
  case SYS_pwritev:
  case SYS_fallocate:
    if (file_of(call->thread, call->arguments[0], &file)) fprintf(out, "unknown %lu\n", call->number);
    return;
  case SYS_copy_file_range:
  case SYS_sendfile:
  case SYS_linkat:
  case SYS_truncate:
    fprintf(out, "unknown %lu\n", call->number);
    return;
  default: return;
  }
}
