extension ProgramText {
  /// The English words of a text, and what a translator has to know of it.
  struct English {
    let kind: SourceText.Kind
    let text: String
    /// For every other number than 1; `nil` where nothing is counted.
    var plural: String?
    var note: String
  }

  private func label(_ text: String, _ note: String) -> English {
    English(kind: .label, text: text, note: note)
  }
  private func key(_ text: String, _ note: String) -> English { English(kind: .key, text: text, note: note) }
  private func answer(_ text: String, _ note: String) -> English {
    English(kind: .record, text: text, note: note)
  }
  private func title(_ text: String, _ note: String = "") -> English {
    English(kind: .page, text: text, note: note)
  }
  private func line(_ text: String, _ note: String = "") -> English {
    English(kind: .line, text: text, note: note)
  }
  private func count(_ text: String, _ plural: String, _ note: String) -> English {
    English(kind: .line, text: text, plural: plural, note: note)
  }
  private func prompt(_ text: String, _ note: String = "") -> English {
    English(kind: .prompt, text: text, note: note)
  }
  private func problem(_ text: String, _ note: String = "") -> English {
    English(kind: .problem, text: text, note: note)
  }

  var english: English {
    switch self {
    case .labelAbout: label("About", "In front of what the checklist is for.")
    case .labelAddress: label("Address", "In front of the form in which the person is addressed.")
    case .labelAge: label("Age", "In front of advice on counting years.")
    case .labelAsk: label("Ask", "In front of a question to be read aloud.")
    case .labelAskChild: label("Ask child", "In front of a question to be read aloud to a child.")
    case .labelAskFirst: label("Ask first", "In front of help for which consent is needed first.")
    case .labelBecause: label("Because", "In front of a reason for the result.")
    case .labelBegan: label("Began", "In front of the time at which an interview began.")
    case .labelBringsUp: label("Brings up", "In front of questions that an answer would bring up.")
    case .labelCall: label("Call", "In front of a service to be called now.")
    case .labelCase: label("Case", "In front of the name of a case, which is letters and digits.")
    case .labelCaution: label("Caution", "In front of a warning about a service.")
    case .labelChecklist: label("Checklist", "In front of the title of the checklist.")
    case .labelConsider: label("Consider", "In front of help that may be right.")
    case .labelDay: label("Day", "In front of the day of an interview.")
    case .labelDiffers: label("Differs", "In front of a sign where what was said and seen differ.")
    case .labelDraft: label("Draft", "Nobody has approved it.")
    case .labelEdition: label("Edition", "In front of the number of the edition.")
    case .labelEnded: label("Ended", "In front of the time at which an interview ended.")
    case .labelEvidence: label("Evidence", "In front of what stands behind the checklist.")
    case .labelFor: label("For", "In front of the service that a note is for.")
    case .labelHelp: label("Help", "In front of services that have a number here.")
    case .labelHow: label("How", "In front of advice on how to ask; never read aloud.")
    case .labelItem: label("Item", "In front of the statement that a question is about.")
    case .labelLanguages: label("Languages", "In front of the languages in use.")
    case .labelLast:
      label("Last", "In front of the answer that was given last before the interview was left.")
    case .labelLeavesOut: label("Leaves out", "In front of questions that an answer would leave out.")
    case .labelLook: label("Look", "In front of what the officer looks for; never read aloud.")
    case .labelMakeNow: label("Make now", "In front of a referral that is to be made now.")
    case .labelMakeSure: label("Make sure", "In front of what the officer sees to first.")
    case .labelNoNumber: label("No number", "In front of services without a confirmed number.")
    case .labelNotAgreed: label("Not agreed", "In front of help that the person does not want.")
    case .labelNotDeleted: label("Not deleted", "In front of why something could not be deleted.")
    case .labelNote: label("Note", "In front of a remark.")
    case .labelNotKept: label("Not kept", "In front of why something is not on the disk.")
    case .labelNow: label("Now", "In front of the result as it is now.")
    case .labelOption: label("Option {number}", "In front of an answer to choose from.")
    case .labelPilot: label("Pilot", "The checklist is being tried out.")
    case .labelPlace: label("Place", "In front of the country or city of the interview.")
    case .labelPoints: label("Points", "In front of the points of a result.")
    case .labelProgram: label("Program", "In front of the name of the program and its version.")
    case .labelResult: label("Result", "In front of the result.")
    case .labelRetired: label("Retired", "The checklist is no longer used.")
    case .labelSay: label("Say", "In front of what the officer is told to do with the result.")
    case .labelShows: label("Shows", "In front of the kind of sign that an item is.")
    case .labelSignature: label("Signature", "In front of who signed a record.")
    case .labelSource: label("Source", "In front of the publication on which a question rests.")
    case .labelSpoken: label("Language", "In front of the language in which the person was spoken to.")
    case .labelStatement: label("Statement", "In front of the statement that a yes confirms.")
    case .labelStop: label("Stop", "In front of why the questions stop here.")
    case .labelStops: label("Stops", "In front of why the questions would stop.")
    case .labelTell: label("Tell", "In front of words to be said to the person.")
    case .labelThen: label("Then", "In front of the result after a change.")
    case .labelTime: label("Time", "In front of how long it takes.")
    case .labelTranslation: label("Translation", "In front of how far a translation is.")
    case .labelTreatedAs: label("Treated as", "In front of: adult or child.")
    case .labelWithYes: label("With a yes", "In front of the result if the answer were yes.")
    case .labelWrites: label("Writes", "In front of what is written to a file.")

    case .keyAddress: key("form of address", "Chooses words to a woman, to a man, or neutral ones.")
    case .keyBack: key("back", "To the question before.")
    case .keyBegin: key("begin", "Begins the interview.")
    case .keyByWoman: key("said by a woman", "The one who speaks is a woman.")
    case .keyChange: key("make the change", "Of an earlier answer.")
    case .keyChangeAnswer: key("back, to change an answer", "From the result.")
    case .keyChangeLast: key("change the last answer", "Of an interview that is taken up again.")
    case .keyClose: key("close", "Ends the program.")
    case .keyDanger: key("danger/stop", "There is danger, or the person wants to stop.")
    case .keyDecide: key("what would decide", "Shows which answers would decide what is open.")
    case .keyExport: key("export", "Writes the result to a file.")
    case .keyFinish: key("finish", "Ends the questions early.")
    case .keyFinishNow: key("finish now", "Ends the questions early.")
    case .keyGoOn: key("go on", "With the questions.")
    case .keyInterpreter: key("language/interpreter", "Another language or another interpreter.")
    case .keyKeep: key("keep it as it was", "Does not make the change.")
    case .keyKeepNothing: key("delete it, and keep nothing", "Of what was kept so far.")
    case .keyLeave: key("leave now", "Clears the screen and ends at once.")
    case .keyLanguage: key("another language", "For the person.")
    case .keyLegalGround: key("keep it on a legal ground", "A law that orders or allows it.")
    case .keyMore: key("more: part {part} of {all}", "Shows what did not fit on the screen.")
    case .keyNeutral: key("neutral words", "No form of address for a woman or a man.")
    case .keyNone: key("none: back to the question", "None of the dangers above.")
    case .keyNote: key("note", "Writes a note of the officer, which is sealed.")
    case .keyOnPaper: key("go on, and write on paper", "Although the last step could not be kept.")
    case .keyPause: key("pause", "Hides the screen.")
    case .keyReview: key("review", "Shows all answers.")
    case .keySeal: key("finish and seal", "From then on this device cannot read the interview.")
    case .keyServiceNote: key("note for a service", "Shows a page that is given to a service.")
    case .keyStay: key("stay stopped, and end here", "Asks no more questions.")
    case .keyStopHere: key("stop here", "Leaves the interview; what is kept can be taken up again.")
    case .keyToMan: key("to a man", "Words to a man.")
    case .keyToQuestion: key("back to the question", "")
    case .keyToResult: key("back to the result", "")
    case .keyToWoman: key("to a woman", "Words to a woman.")
    case .keyTryAgain: key("try again", "To keep or to delete something.")
    case .keyWhy: key("why", "Why this is asked.")
    case .keyWrite: key("write it", "The result, to a file.")
    case .keyWriteNot: key("do not", "Write the result.")
    case .keyAnswers: key("all answers", "Shows them.")

    case .answerYes: answer("yes", "The statement is true.")
    case .answerNo: answer("no", "The statement is not true.")
    case .answerUnsure: answer("unsure", "Asked, but nobody knows. Not the same as: declined, not asked, no.")
    case .answerDeclined:
      answer("declined", "Asked, but the person would rather not say. Not a refusal of help.")
    case .answerNotAsked: answer("not asked", "The officer left the question out.")
    case .answerSeen: answer("seen", "The officer saw the sign.")
    case .answerNotSeen: answer("not seen", "The officer looked and did not see the sign.")
    case .answerUnsureSeen: answer("not sure what was seen", "The officer cannot tell.")
    case .answerRange: answer("{low} to {high}", "Two numbers, as in an age.")
    case .recordSaid:
      answer("said: {answer}", "What the person said. It is not known whether a woman or a man.")
    case .recordSeen: answer("seen: {answer}", "What the officer saw.")
    case .recordSaidBefore: answer("said, as recorded: {answer}", "What the person said before.")
    case .recordSeenBefore: answer("seen, as recorded: {answer}", "What the officer saw before.")

    case .titleAddress: title("Form of address")
    case .titleAnswers: title("Answers")
    case .titleChange: title("A change", "Of an earlier answer.")
    case .titleCorrection: title("Correction", "Of an interview that was finished.")
    case .titleDanger: title("Danger, or a wish to stop")
    case .titleDecide: title("What would decide", "Which answers would decide what is open.")
    case .titleExport: title("Export", "Writing the result to a file.")
    case .titleInterpreter: title("Language and interpreter")
    case .titleLegalGround:
      title("Legal ground", "For keeping notes without the agreement of the person.")
    case .titleNote: title("Note", "Of the officer.")
    case .titleNotDeleted: title("Not deleted", "Something could not be deleted.")
    case .titleNotFinished: title("Not finished yet", "The interview could not be sealed.")
    case .titleNotKept: title("Not kept", "Something could not be written to the disk.")
    case .titleNothingKept: title("Nothing may be kept", "The person has not agreed to notes.")
    case .titleResult: title("Result")
    case .titleSettled: title("Settled", "The result cannot change any more.")
    case .titleStop: title("Stop here")
    case .titleWhy: title("Why this is asked")

    case .placeAsk: line("Where is this interview held?")
    case .placeElsewhere: line("elsewhere: no number is shown", "A choice: the place is not in the list.")
    case .draftChecklist:
      line("This checklist is a draft. Nobody has approved it for use with a person.")
    case .draftLanguage:
      line(
        "The words in {language} are drafts: no person has reviewed them. Use them for training, or with an interpreter who checks each line."
      )
    case .draftResult: line("This checklist is a draft. Its result is for training only.")
    case .draftProgram: line("The words of this program in {language} are drafts too.")
    case .startMinutes: count("about {count} minute", "about {count} minutes", "How long it takes.")
    case .startHelp: line("{services}, oldest check {date}", "Services, and when their numbers were checked.")
    case .startWrites:
      line(
        "the result to {file} at the end; it is not encrypted, and your account can read it",
        "Is written."
      )
    case .startNothingKept:
      line("Nothing is kept: the answers are in memory only, until you close or leave.")
    case .evidenceInstrument: line("validated instrument", "What stands behind the checklist.")
    case .evidenceRule: line("published rule", "What stands behind the checklist.")
    case .evidenceSigns:
      line("published signs", "What stands behind the checklist: the signs are published, the rule is ours.")
    case .evidenceProject: line("project", "What stands behind the checklist: only this project.")

    case .languageDraft:
      label(
        "{label} draft",
        "Of a line that nobody has reviewed; {label} is another label, or a tag such as vi."
      )
    case .languagePerson: line("for the person: {language}")
    case .languageOfficer: line("for you: {language}")
    case .languageInstead: line("There is no file for {language}; {other} is used instead.")
    case .languageIncomplete:
      count(
        "{count} text is not fit to be shown in {language}; it stands in brackets in the language of the checklist.",
        "{count} texts are not fit to be shown in {language}; they stand in brackets in the language of the checklist.",
        "Missing, changed or not reviewed."
      )
    case .languageProgram:
      count(
        "{count} text of the program is not there in {language} and stands in English.",
        "{count} texts of the program are not there in {language} and stand in English.",
        "Missing, changed or not reviewed."
      )
    case .languageMissing:
      line("no translation: ask your interpreter", "Behind a text in the language of the checklist.")
    case .languageMissingOfficer: line("no translation", "Behind a text in the language of the checklist.")
    case .languageOutdated:
      line(
        "the translation is of an earlier text: ask your interpreter",
        "Behind a text in the language of the checklist."
      )
    case .languageOutdatedOfficer:
      line("the translation is of an earlier text", "Behind a text in the language of the checklist.")
    case .languageWithheld:
      line(
        "the translation is not reviewed: ask your interpreter",
        "Behind a text in the language of the checklist."
      )
    case .languageWithheldOfficer:
      line("the translation is not reviewed", "Behind a text in the language of the checklist.")
    case .languageUnknown: problem("There is no translation into {language}.")
    case .languageScripts:
      problem("{language} is written in more than one script. Name one of these: {languages}.")
    case .languageUnreviewed:
      English(
        kind: .problem,
        text: "{language} is not offered: {count} safety text is not reviewed by two people: {text}.",
        plural:
          "{language} is not offered: {count} safety texts are not reviewed by two people, such as {text}.",
        note: "{text} is the id of a text."
      )
    case .languageBroken: problem("{file} cannot be used. `screener check {file}` says why.")
    case .languageZawgyi:
      problem(
        "{language}: {text} is in Zawgyi, not in Unicode, and would be nonsense on this screen. It has to be converted first."
      )
    case .languageOffered: problem("Offered: {languages}.")
    case .languageDrafts:
      problem(
        "`--drafts` allows drafts, for training or with an interpreter who checks each line.",
        "`--drafts` is typed by the officer as it stands."
      )
    case .languageChoices: line("These languages can be chosen: {languages}.")
    case .languageChosen: line("From here on the person hears {language}.")
    case .stateSource: line("as the author wrote it", "State of a text: it is no translation.")
    case .stateReviewed: line("reviewed", "State of a translation.")
    case .stateDraft: line("draft, nobody has reviewed it", "State of a translation.")
    case .stateChanged: line("made from an earlier text", "State of a translation.")
    case .stateMissing: line("missing", "State of a translation.")
    case .addressAsk: line("Words to whom? It is kept nowhere.", "Which form of address the texts have.")
    case .addressAskSpeaker:
      line("Who says the words? It is kept nowhere.", "In some languages a woman speaks otherwise.")
    case .addressKept: line("Where a text has no such form, the neutral one is shown.")
    case .addressChosen: line("{form}, {speaker}", "Both as on their keys.")
    case .interpreterNeutral:
      line(
        "A neutral interpreter: nobody who travels with the person, no family, nobody from the place of work, no other person who may need help."
      )
    case .interpreterBrief:
      line(
        "Before you go on: everything is interpreted, nothing is added or left out, and nothing is told to others."
      )
    case .interpreterDialect:
      line(
        "Ask the person whether they understand each other well, and whether this interpreter is all right."
      )
    case .interpreterApart:
      line("Never leave the two alone. Stop if the person seems afraid of the interpreter.")

    case .stepPosition: line("{place} of at most {all}", "The number of the question.")
    case .stepStatement:
      line(
        "{statement}?",
        "A statement that is made a question. If your language needs a word for that, put it around {statement}."
      )
    case .ageBuddhist:
      line("A birth year above 2400 is of the Buddhist calendar: take 543 off.", "Advice where age is asked.")
    case .ageEastAsian:
      line(
        "Some people count one or two years more than completed years. Ask for the year of birth and its animal; if it stays open, type a range.",
        "Advice where age is asked: traditional East Asian counting."
      )
    case .hintNumber: line("a number from {low} to {high}, or a range as in 16-19", "Behind: Type")
    case .hintDate: line("a date as in 2026-01-31", "Behind: Type")
    case .hintText: line("your words; leave out names and places", "Behind: Type")
    case .hintOne: line("the number of one line", "Behind: Type")
    case .hintSeveral: line("the numbers of all that apply, as in 1 3", "Behind: Type")
    case .hintType:
      line("Type {hint}, then Enter.", "Enter is the key of that name; {hint} is one of the hints.")
    case .noticeDiffers:
      line(
        "What was said and what was seen differ here. That is common and proves nothing; it counts as a sign."
      )
    case .dangerAsk: line("Which of these has changed? It is asked at once; everything else is kept.")
    case .changeEnds: line("The questions end.")
    case .changeNothingLost: line("Nothing that was recorded is lost.")
    case .settledLeft:
      count(
        "The recommendation can no longer change. {count} question is left.",
        "The recommendation can no longer change. {count} questions are left.",
        "The officer may finish or go on."
      )
    case .answersNone: line("Nothing was answered.")

    case .levelCouldBe: line("{level}; could still be: {higher}", "A result, and more serious ones.")
    case .levelDecidedBy: line("{level} ({items})", "A result, and what would decide it.")
    case .levelHigher: line("could still be: {higher}", "More serious results.")
    case .andMore: count("{items}, and {count} more", "{items}, and {count} more", "The end of a list.")
    case .resultProvisional: line("provisional", "The result is not the last word.")
    case .resultSeeAgain: count("see again in {count} day", "see again in {count} days", "The person.")
    case .resultMeaning:
      line("This is a reason to refer or to go on talking. It does not decide whether a person is a victim.")
    case .resultConsent: line("consent ({item}): {answer}", "What the person agreed to, and the answer.")
    case .resultNotAgreed: line("not agreed: offer the information only")
    case .resultCaution: line("Caution: {words}")
    case .resultDiffers: line("what was said and what was seen differ")
    case .resultPoints: line("{low}, could be up to {high}", "Points.")
    case .personAdult: line("adult")
    case .personChild: line("child")
    case .personTreatedAs: line("{person} ({age})", "Adult or child, and the age.")
    case .ageStated: line("{age}, as stated")
    case .ageMissing: line("age {answer}", "The answer is declined, unsure or not asked.")
    case .contactNoPlace: line("no number for this place: ask your supervisor")
    case .contactNone: line("no confirmed number: ask your supervisor")
    case .contactFor: line("for {audience}", "Whom a service helps, in the words of its entry.")
    case .contactRecorded: line("calls are recorded")
    case .contactChecked: line("checked {date}", "A telephone number.")
    case .contactOld: line("checked {date}, not confirmed since", "A telephone number.")
    case .serviceWithin: line("{service}, {within}", "A service, and how soon.")
    case .serviceEmergency: line("emergency", "A service: the emergency number.")
    case .servicePolice: line("police", "A service.")
    case .serviceChildProtection: line("child protection", "A service.")
    case .serviceIdentificationTeam:
      line("identification team", "A service: specialists for this kind of case.")
    case .serviceHotline: line("hotline", "A service: a help line.")
    case .serviceShelter: line("shelter", "A service: a safe place to stay.")
    case .serviceHealth: line("health", "A service: medical help.")
    case .serviceCounselling: line("counselling", "A service.")
    case .serviceLegalAid: line("legal aid", "A service.")
    case .serviceLabourInspection: line("labour inspection", "A service.")
    case .serviceConsulate: line("consulate", "A service.")
    case .serviceFamilyTracing: line("family tracing", "A service.")
    case .serviceAssistedReturn: line("assisted return", "A service: help to go home.")
    case .serviceInterpreter: line("interpreter", "A service.")
    case .serviceOther: line("other", "A service.")
    case .withinNow: line("now", "How soon.")
    case .withinMinutes: count("within {count} minute", "within {count} minutes", "How soon.")
    case .withinHours: count("within {count} hour", "within {count} hours", "How soon.")
    case .withinDays: count("within {count} day", "within {count} days", "How soon.")
    case .withinVisit: line("before they leave", "How soon.")

    case .keepingNotice:
      line(
        "Each answer is kept at once, sealed. If you leave in the middle, `screener cases resume {case}` and your passphrase take it up again.",
        "What stands between ` is typed by the officer as it stands."
      )
    case .keepingLast: line("What you did last is not on the disk.")
    case .keepingSafe: line("All that was kept before is safe.")
    case .keepingPaper:
      line("Write it on paper, or try again. You may go on: it is tried again with each step.")
    case .keepingWaiting:
      count(
        "{count} thing that you typed is not kept yet. Have it on paper.",
        "{count} things that you typed are not kept yet. Have them on paper.",
        "An answer or a note."
      )
    case .keepingNoSpace: line("The disk is full.")
    case .keepingNotWritten: line("The disk cannot be written.")
    case .keepingDamaged: line("What is stored was changed or is damaged.")
    case .keepingNotAgreed:
      line("The person has not agreed to notes, so what was kept so far is to be deleted for good.")
    case .keepingInMemory:
      line(
        "The interview can go on: its answers are then in memory only, until you close or leave."
      )
    case .keepingGround:
      line(
        "It goes into the record and into every report. Without it nothing is kept.",
        "The legal ground."
      )
    case .keepingDeleted: line("What was kept is deleted. From now on nothing is kept.")
    case .keepingHandedOver:
      line(
        "It was handed over before. Tell the agency that the person no longer agrees: case {case}.",
        "The sealed interview was given to the agency."
      )
    case .keepingStill:
      line("What was kept is still there, sealed. Try again, or stop and call your supervisor.")
    case .keepingNotSealed:
      line("All answers are kept. Only the finishing failed, so this device can still read them.")
    case .noteAdvice:
      line("It is sealed apart from the answers. Leave out names and places.", "A note.")
    case .noteKept: line("The note is kept, sealed.")
    case .correctionOf: line("This interview corrects the case {case}. That one stays as it is.")
    case .resumedPlace: line("taken up again", "An interview.")
    case .resumedCount:
      count("Kept so far: {count} answer.", "Kept so far: {count} answers.", "Of an interview.")
    case .resumedRight:
      line(
        "Is that right? It may have been typed a moment before the interview was left.",
        "An answer."
      )
    case .resumedAgain: line("Questions of which nothing may be written down are asked again.")

    case .exportOpen:
      line("The file is not encrypted. Whoever can open it, or copies it, reads the result and its reasons.")
    case .exportOwn:
      line("It is made readable for your own account only, and never written over another file.")
    case .exportNothing: line("Nothing was written.")
    case .exportWritten:
      line("The result was written. Whoever can open this file can read it: it is not encrypted.")
    case .exportExists:
      problem("Nothing was written: the file exists already and is never written over.")
    case .exportNotAllowed: problem("Nothing was written: your account may not write there.")
    case .exportFolder: problem("Nothing was written: the name is that of a folder.")
    case .exportNoFolder: problem("Nothing was written: there is no such folder.")
    case .exportNoSpace: problem("Nothing was written: it does not fit on the disk.")
    case .exportFailed: problem("Nothing was written: the file cannot be used.")

    case .reportTitle: title("Report of a screening")
    case .reportConfidential:
      line("Confidential: in the wrong hands this report can put a person in danger.", "Below each page.")
    case .reportCases: count("{count} case", "{count} cases", "How many a report is about.")
    case .reportUntil: line("provisional until {date}", "The result is looked at again by then.")
    case .reportUnknownDevice:
      line("No device that is known here signed this record. Do not rely on it.", "A warning.")
    case .reportNotSigned: line("Nobody signed this record: the interview was never finished.", "A warning.")
    case .reportUnfinished:
      line("What the interview had not come to is taken as not asked.", "A warning.")
    case .reportOtherResult:
      line(
        "At the end of the interview another result was shown: {level}. From what is recorded it comes to the one above.",
        "A warning."
      )
    case .reportGround:
      line("Notes were kept without a yes of the person, on this legal ground: {ground}", "A warning.")
    case .reportCorrects:
      line("This case stands in the place of {case}, because: {reason}", "{case} is the name of a case.")
    case .reportUnread:
      count(
        "{count} entry of the record does not fit its checklist and is left out.",
        "{count} entries of the record do not fit its checklist and are left out.",
        "A warning."
      )
    case .reportReasons: title("Reasons", "For the result.")
    case .reportMissing: title("What is missing", "Answers that were not given.")
    case .reportReferrals: title("Referrals, and what was agreed")
    case .reportConsent: title("Consent", "What the person agreed to, by purpose.")
    case .reportTexts: title("Words that were read aloud")
    case .reportTextCount: count("{count} text", "{count} texts", "That were read aloud.")
    case .reportTextsUnknown: line("It was not recorded in which words it was read.")
    case .reportOrigin: title("Where this record comes from")
    case .reportInOwnWords: line("in own words", "What was typed freely; also the name of a part.")
    case .reportHidden: line("not shown here", "In place of an answer that is kept back.")
    case .reportHiddenAnswers:
      count("{count} sensitive answer", "{count} sensitive answers", "That are kept back.")
    case .reportHiddenWords:
      count(
        "{count} text in own words is not shown here.",
        "{count} texts in own words are not shown here.",
        "They may hold names."
      )
    case .reportSealedWords:
      count(
        "{count} text in own words could not be opened: it is sealed to another key.",
        "{count} texts in own words could not be opened: they are sealed to another key.",
        "The key to open it was not given."
      )
    case .reportNone: line("none", "A part of a report in which nothing stands.")
    case .reportNoConsentNeeded: line("no agreement is needed for it here", "Help that is given at once.")
    case .reportSignedHere: line("a device that is known here", "Who signed a record.")
    case .reportSignedElsewhere: line("a device that is not known here", "Who signed a record.")
    case .reportApart:
      title("Apart from the others", "Records that nobody who is known signed.")
    case .reportRefused:
      title("Not in this report: could not be opened, or was changed", "In front of names of files.")
    case .purposeTalking: line("talking", "What the person agrees to.")
    case .purposeNotes: line("keeping notes", "What the person agrees to.")
    case .purposeSharing: line("passing it on", "What the person agrees to: telling others who help.")
    case .purposeFamily: line("family", "What the person agrees to: talking to the family.")

    case .serviceNoteTitle:
      title("Note for a service", "A page that is given to a service such as a shelter.")
    case .serviceNoteReaders:
      line("Whoever holds this note can read it. Give it to the service and to nobody else.")
    case .serviceNoteEmpty:
      line("The person has not agreed to a referral. This note is empty: nothing may be passed on.")
    case .serviceNoteAgreed: line("The person agreed to be referred to this service.")
    case .serviceNotePasses: line("The person also agreed that the following is passed on.")
    case .serviceNoteNotShared: line("The person did not agree that anything of the talk is passed on.")
    case .serviceNoteWithheld:
      count(
        "{count} reason is not passed on.",
        "{count} reasons are not passed on.",
        "Sensitive ones, the age, and the like."
      )
    case .serviceNoteOfficer:
      line("Officer (code), and where to reach:", "In front of a line to fill in by pen.")
    case .serviceNoteReach:
      line("How the person can be reached safely:", "In front of a line to fill in by pen; ask first.")
    case .serviceNoteAsk: line("Which service is the note for?")
    case .serviceNoteFile: line("A name that ends in .html gives a page to print, any other name a text.")
    case .serviceNoteWritten:
      line("The note was written. Whoever can open this file can read it: it is not encrypted.")

    case .promptChoose: prompt("Choose:")
    case .promptAnswer: prompt("Answer?")
    case .promptSaid: prompt("What was said?", "By the person.")
    case .promptSeen: prompt("What was seen?", "By the officer.")
    case .promptNumber: prompt("Type the number of an answer to change it; Enter goes back:")
    case .promptFile: prompt("Name of the new file; Enter writes nothing:")
    case .promptLanguage:
      prompt("Type the tag of a language, such as vi or zh-Hans; Enter goes back:", "Tags stay as they are.")
    case .promptGoOn: prompt("Enter goes on; {commands}:", "{commands} is the text plain.also.")
    case .promptPaused: prompt("Paused. Enter goes on:")
    case .promptPassphrase: prompt("Passphrase:", "Of the officer, to go on with an interview.")
    case .promptGround: prompt("Name the law and its article; Enter keeps nothing:")
    case .promptNote: prompt("Your note; Enter writes nothing:")
    case .promptCorrection: prompt("Why is it corrected? Leave out names and places:")

    case .plainChoice: line("{number}, or {key}: {words}", "What may be typed, and what it does.")
    case .plainAnswers: line("Answers: {answers}.")
    case .plainAlso: line("also: {commands}", "What else may be typed.")
    case .plainNothing: line("Nothing was recorded.")
    case .plainKept: line("Kept as it was.")
    case .plainNext: line("{label}, next", "The next line of a text with several lines.")

    case .problemChoose: problem("Please choose one of these.")
    case .problemKeys: problem("Please choose one of the keys below.")
    case .problemKey: problem("`{key}` is not one of the keys here.")
    case .problemRest:
      problem("`{key}` was taken as the rest of the word before. Press it again if it is meant here.")
    case .problemPasted: problem("Pasted text is not an answer. Please type it.")
    case .problemNothing: problem("Nothing is recorded yet. Please choose one of the answers.")
    case .problemNoAnswer: problem("That is not one of the answers here.")
    case .problemTell: problem("Nothing is answered here.")
    case .problemSaid: problem("This line is about what was said.")
    case .problemSeen: problem("This line is about what was seen.")
    case .problemNumber:
      problem("That is no answer here. Type a whole number from {low} to {high}, or a range such as 16-19.")
    case .problemRange:
      problem("From what to what could it be? Type the smallest and the largest, as in 16-19.")
    case .problemDate: problem("That is no answer here. Type a date such as 2026-01-31.")
    case .problemText: problem("That is no answer here. Type any words.")
    case .problemOption: problem("That is no answer here. Type the number of one line.")
    case .problemOptions: problem("That is no answer here. Type the numbers of all that apply, as in 1 3.")
    case .problemTwice: problem("An option is named twice. Name each option once.")
    case .problemExcludes: problem("Option {number} excludes all others. Name it alone.")
    case .problemOne: problem("Only one of these can be chosen. Type one number.")

    case .problemPassphrase: problem("That is not the passphrase.")

    case .startRetired:
      problem("{checklist} is retired and no longer used. `screener check {file}` says more.")
    case .startExists: problem("{file} exists already and is never written over.")
    case .startTerminal: problem("This terminal cannot be used for a screen. Try `--plain`.")
    case .startNoAnswers: problem("{file} holds {count} responses; an interview takes its answers from one.")
    case .endedEarly: problem("The interview was stopped before its end. Nothing was kept.")
    case .endedKept:
      problem(
        "The interview was stopped before its end. It is kept, sealed: `screener cases resume {case}` goes on with it.",
        "What stands between ` is typed by the officer as it stands."
      )
    case .endedNothing: problem("Nothing of this interview was kept.")
    case .endedSealed:
      problem(
        "The case {case} is finished and sealed: this device cannot read it any more. `screener cases export {case}` hands it over.",
        "What stands between ` is typed by the officer as it stands."
      )

    case .joinList: line("{first}, {next}", "Joins the words of a list.")
    case .joinClauses: line("{first}; {next}", "Joins clauses of a list.")
    case .joinPair: line("{name}: {value}", "A name and what belongs to it.")
    case .joinSentences: line("{first} {next}", "Two sentences.")
    }
  }
}

extension ProgramText {
  /// Without the right words here an answer, a danger or a result would be misunderstood; two people review them.
  var isSafety: Bool {
    switch self {
    case .answerYes, .answerNo, .answerUnsure, .answerDeclined, .answerNotAsked, .answerSeen, .answerNotSeen,
      .answerUnsureSeen, .answerRange, .labelAsk, .labelAskChild, .labelTell, .labelLook, .labelHow,
      .labelStop,
      .labelSay, .labelMakeNow, .labelAskFirst, .labelNotAgreed, .labelConsider, .keyDanger, .keyStay,
      .keyGoOn,
      .keyLeave, .keyFinish, .keyFinishNow, .titleStop, .titleDanger, .dangerAsk, .changeEnds, .settledLeft,
      .stepStatement, .levelCouldBe, .levelHigher, .resultMeaning, .resultNotAgreed, .contactNone,
      .contactNoPlace, .languageMissing, .languageOutdated, .languageWithheld, .draftLanguage,
      .keepingLast, .keepingPaper, .keepingWaiting, .keepingNotAgreed, .keepingDeleted,
      .keyKeepNothing,
      .keyLegalGround,
      .serviceNoteEmpty, .serviceNoteAgreed, .serviceNotePasses, .serviceNoteNotShared, .serviceNoteReaders:
      true
    default: false
    }
  }

  /// As translations know it.
  var sourceText: SourceText {
    let words = english
    return SourceText(
      rawValue,
      words.kind,
      words.text,
      plural: words.plural,
      note: words.note,
      isSafety: isSafety
    )
  }

  /// The texts of the program as translators get them.
  package static var sourceTexts: [SourceText] { allCases.map(\.sourceText) }

  /// Under which translations know the program, as they know a checklist by its id.
  package static let name = "screener"
}
