import CSystem
import Display
import Glibc

/// Does something on the second screen of a terminal: what is shown there stays on no screen and in no scrollback.
package func onOtherScreen<Value: ~Copyable>(_ body: () throws -> Value) throws -> Value {
  var output = Output()
  let isTerminal = Glibc.isatty(1) == 1
  if isTerminal { output.write(.otherScreen) }
  try output.flush()
  let result = Result { try body() }
  if isTerminal { output.write(.firstScreen) }
  try output.flush()
  return try result.get()
}

/// Asks for a passphrase at the terminal itself, with nothing shown of what is typed.
///
/// Gives `nil` where there is no terminal, or where the line was broken off.
package func readSecret(_ prompt: String) -> [UInt8]? {
  var buffer = [UInt8](repeating: 0, count: 1024)
  defer { for place in buffer.indices { buffer[place] = 0 } }
  let count = unsafe buffer.withUnsafeMutableBufferPointer { bytes in
    unsafe system_read_secret(legible(prompt), bytes.baseAddress, bytes.count)
  }
  return count < 0 ? nil : Array(buffer[..<Int(count)])
}
