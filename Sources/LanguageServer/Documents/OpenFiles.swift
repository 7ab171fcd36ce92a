import Diagnostics
import Checklists
import Validation

/// The files as the editor has them, and for those that are not open the files of the disk.
struct OpenFiles<Disk: Shelf>: Shelf {
  let open: [String: SourceFile]
  let disk: Disk

  func read(_ path: String) -> SourceFile? { open[path] ?? disk.read(path) }

  /// Also files that were never saved are there.
  func names(in folder: String) -> [String] {
    let new = open.keys.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
    let names = Set(disk.names(in: folder)).union(new.map { String($0.dropFirst(folder.count)) })
    return names.sorted()
  }

  func earlier(_ path: String) -> SourceFile? { nil }
  func firstDay(of path: String) -> CalendarDay? { nil }
}
