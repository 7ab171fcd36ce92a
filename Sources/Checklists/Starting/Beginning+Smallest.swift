/// The words of the smallest whole checklist; `(id)`, `(today)` and `(in half a year)` are filled in.
extension Beginning {
  static let smallestChecklist = """
    # yaml-language-server: $schema=schema/checklist.json
    # A checklist to begin with. Change the words and add signs; `screener check` says what is still missing.
    # Every sign needs a source, and a person who knows the field has to read everything before it is used.

    checklist: (id)
    format: 1
    version: 1
    status: draft
    title: A title to be written
    about: >-
      Draft. Write here for whom this checklist is, where it is used and how long the talk takes. It helps to
      decide what to do next. It never decides what a person is or has done.
    for: [other]
    evidence: project
    made by: The name of your organisation
    reviewed: (today)
    review again by: (in half a year)
    language: en

    sources:
      coe-2005:
        title: Convention on Action against Trafficking in Human Beings
        by: Council of Europe
        year: 2005
      signs:
        title: The publication from which the signs are taken, to be named here

    # A child is a person under 18. Whoever may be under 18 is treated as a child.
    child:
      under: 18
      age from: age
      treat as child if: age is not answered or age could be under 18 or may_be_under_18 = yes
      source: coe-2005 / article 10(3)

    sections:

      - id: start
        title: Before you begin
        items:

          - id: private_place
            make sure: You are alone with the person. Nobody else can see or hear you.
            how: Say that everybody is spoken to alone here.

          - id: may_be_under_18
            name: May be younger than 18
            look for: Face, voice, behaviour or papers leave you in doubt whether this is an adult.
            how: Look before you ask anything, and come back here later if a doubt comes up.

          - id: consent_talk
            name: Agrees to talk
            ask: May I ask you a few questions? You may stop whenever you want.
            ask child: Is it all right if I ask you things? You may stop at any time.
            how: Only a clear yes lets you go on.
            consent for: talking

          - id: age
            ask: May I ask how old you are?
            ask child: What is your age?
            answer: number
            at least: 0
            at most: 120
            how: Write what the person says, or a range such as 16 to 19.

          - id: danger_now
            name: Is afraid of somebody nearby
            ask: Is there somebody near here you are afraid of?
            ask child: Is somebody near here frightening you?
            look for: Fear of one person, or eyes that keep going to a door.
            how: Believe what the person says about danger.

      - id: signs_of_control
        title: Signs of control
        items:

          - id: papers_kept
            name: Somebody else keeps the identity papers
            ask: Where is your passport at the moment?
            ask child: Who has your passport?
            look for: Another person takes out the papers, or puts them away again at once.
            points: 1
            source: signs / the page on which this sign stands

    stop rules:

      # Nothing goes on without a yes: a missing answer to the question for consent ends the talk as a no does.
      - id: no_consent
        when: consent_talk = no or consent_talk is missing
        then: end
        say: That is all right. If you ever want to talk, this number is for you.
        refer: [hotline]

      - id: danger
        when: danger_now = yes
        then: pause
        say: Let us stop the questions. First we see that you are safe.
        refer: [emergency]

    levels:

      - id: signs_found
        title: There are signs
        when: danger_now = yes or points >= 1
        say: >-
          Stay with the person, away from everybody they fear. Offer help, and give the number in a form that can
          be hidden. With a child, wait until child protection has answered.
        refer: [child_protection, hotline]

      - id: too_little
        title: Too little was answered
        when: unclear
        say: >-
          You cannot tell from this talk. Offer the number in a safe way, note which questions are open, and let
          somebody else try. With a young person, ask child protection before they go.
        refer: [child_protection, hotline]

      - id: no_sign_today
        title: No sign came up today
        when: otherwise
        say: The questions were answered and none of the signs came up. Give the usual information.
        refer: [hotline]

    referrals:

      - id: emergency
        service: emergency
        within: now

      # Without consent to talk nobody was asked for an age: then only a known age or a noted doubt counts.
      - id: child_protection
        service: child_protection
        only if: known_child or may_be_under_18 = yes or (child and consent_talk = yes)
        caution: Speak to the service, not to the adults who came with the child.
        within: 1 hour

      - id: hotline
        service: hotline
        caution: Some lines record all calls. Say so before you hand over the number.
        within: before they leave

    """

  static let smallestCases = """
    # yaml-language-server: $schema=schema/cases.json
    # Test cases for (id). All people in these stories are invented.
    # Add `jurisdiction:` with the code of your place when it has a directory of services.

    cases for: (id)
    format: 1
    as of: (today)

    cases:

      - case: A child in danger whose papers are kept
        story: Sami is 15. A driver holds the papers of the whole group, and Sami is afraid of him.
        said:
          consent_talk: yes
          age: 15
          danger_now: yes
          papers_kept: yes
        the rest: no
        expect:
          treated as: child
          level: signs_found
          points: 1
          stopped by: [danger]
          refer: [emergency, child_protection, hotline]

      - case: An adult who does not want to talk
        story: Tola does not agree to talk and says nothing else.
        said:
          consent_talk: declined
        seen:
          may_be_under_18: no
        expect:
          level: too_little
          stopped by: [no_consent]
          refer: [hotline]

      - case: An adult without any sign
        story: Mira, 40, answers everything and carries her own papers.
        said:
          private_place: yes
          consent_talk: yes
          age: 40
        the rest: no
        expect:
          treated as: adult
          level: no_sign_today
          could be: nothing higher
          points: 0
          refer: [hotline]
          settled: yes

    """
}
