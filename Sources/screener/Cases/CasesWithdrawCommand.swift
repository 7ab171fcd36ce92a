import ArgumentParser
import CaseStore

struct CasesWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract:
      "Deletes a case because the person no longer agrees, and says who has to delete it too.",
    discussion: """
      The device keeps the fact that an agreement was taken back, and nothing of what was said. It works for finished \
      and for open cases, and also for those that were never exported.
      """
  )

  @OptionGroup var one: OneCase
  @Flag(help: "Do not ask.")
  var yes = false

  mutating func run() throws {
    try protectProcess()
    let store = try one.place.open()
    let id = try one.find(in: store)
    let wasExported = try tellingWhy { () throws(StoreFailure) in try store.exported() }.contains(
      id
    )
    if !yes {
      guard readLine(prompt: "Delete \(id.text) for good? Type yes: ") == "yes" else {
        warn("Nothing was deleted.")
        throw Status.notAllowed
      }
    }
    try tellingWhy { () throws(StoreFailure) in try store.withdraw(id) }
    try tell(
      "\(id.text) is deleted. That the person no longer agrees is noted; nothing that was said is."
    )
    guard wasExported else { return }
    try tell(
      """

      It was handed over before. Tell the agency the same day, so that it is deleted there too: the person no longer \
      agrees, case
        \(id.text)
      Whoever holds one of these keys may have it:
      """
    )
    try StorePublicKeys.show(store.recipients)
    let former = try tellingWhy { () throws(StoreFailure) in try store.formerKeys() }
    guard !former.isEmpty else { return }
    try tell("It may be sealed to keys that have been removed since, too:")
    for key in former { try StorePublicKeys.show(key, "cases that began before it was removed") }
  }
}
