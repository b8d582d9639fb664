package moothall.escalation.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.escalation.domain.ReferralType;

/**
 * Something that only a person can say about a referral, with the question that is put to them. The
 * names are stored, for ever.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
public enum Field {
  PERCEIVED_BY(
      Part.WHAT,
      Need.CONFIRM,
      Form.SEVERAL,
      "Who perceives it so?",
      "The machine alone is not enough.",
      "VICTIM",
      "MODERATOR",
      "RESIDENT",
      "SYSTEM"),
  THRESHOLD_VIEW(
      Part.WHAT,
      Need.CONFIRM,
      Form.ONE,
      "Is it a crime, in your view?",
      "A view, not a finding: the police decide.",
      "YES",
      "POSSIBLY",
      "NO",
      "CANNOT_SAY"),
  TARGET_KIND(
      Part.WHAT,
      Need.CONFIRM,
      Form.ONE,
      "Against what kind of target?",
      "Of a threat against a councillor tell the police that it is Operation Ford.",
      "GROUP",
      "PERSON",
      "STAFF",
      "MEMBER",
      "PREMISES",
      "NOBODY_NAMED"),
  TARGET(
      Part.WHAT,
      Need.CONFIRM,
      Form.LINE,
      "Against whom or what?",
      "As the comment says it; look nobody up."),
  PLACE(Part.WHAT, Need.OPTIONAL, Form.LINE, "Does it name a place?", "Where, as it says."),
  TIME(Part.WHAT, Need.OPTIONAL, Form.LINE, "Does it name a time?", "When, as it says."),
  IMMEDIATE_RISK(
      Part.RISK,
      Need.CONFIRM,
      Form.ONE,
      "Is somebody at risk right now?",
      "If so, call 999 before you go on.",
      "YES",
      "NO"),
  WEAPON(
      Part.RISK, Need.OPTIONAL, Form.LINE, "Does it name a weapon or a method?", "As it says it."),
  REPEATED(
      Part.RISK,
      Need.TRANSMIT,
      Form.ONE,
      "Has it happened before?",
      "On our own pages only.",
      "YES",
      "NO",
      "NOT_KNOWN"),
  TENSION(
      Part.RISK,
      Need.OPTIONAL,
      Form.TEXT,
      "Tension in the community",
      "What the police should know of what is going on."),
  OFFICER_SAFETY(
      Part.RISK,
      Need.OPTIONAL,
      Form.TEXT,
      "Safety of officers",
      "Anything that whoever knocks at a door should know."),
  WITNESSES(
      Part.PEOPLE,
      Need.TRANSMIT,
      Form.LINE,
      "Which colleagues saw it on the page?",
      "Names of staff, or: nobody."),
  VICTIM_KNOWN(
      Part.PEOPLE,
      Need.OPTIONAL,
      Form.ONE,
      "Is the victim known?",
      "Do not look them up.",
      "YES",
      "NO"),
  VICTIM_AGREES(
      Part.PEOPLE,
      Need.OPTIONAL,
      Form.ONE,
      "May the police have their name and contact?",
      "Only if they agree, or where a life is at stake.",
      "THEY_AGREE",
      "VITAL_INTERESTS",
      "NO"),
  VICTIM_CONTACT(
      Part.PEOPLE,
      Need.OPTIONAL,
      Form.LINE,
      "Name and contact of the victim",
      "Only with the answer above."),
  SUPPORT_OFFERED(
      Part.PEOPLE, Need.OPTIONAL, Form.LINE, "What support were they offered?", "By whom, when."),
  ORGANISATION(
      Part.REPORTER, Need.TRANSMIT, Form.LINE, "Reporting organisation", "The council's name."),
  REPORTER(Part.REPORTER, Need.TRANSMIT, Form.LINE, "Who reports it?", "Your name."),
  JOB_TITLE(Part.REPORTER, Need.TRANSMIT, Form.LINE, "Job title", "As the police should read it."),
  WORK_CONTACT(
      Part.REPORTER,
      Need.TRANSMIT,
      Form.LINE,
      "Contact at work",
      "Telephone or e-mail; never of your home."),
  OUT_OF_HOURS(
      Part.REPORTER,
      Need.TRANSMIT,
      Form.LINE,
      "Contact out of hours",
      "The duty number; never of your home."),
  ARTICLE_6(
      Part.LAW,
      Need.CONFIRM,
      Form.ONE,
      "Lawful basis (UK GDPR Article 6)",
      "Legal obligation where section 38B of the Terrorism Act 2000 applies.",
      "PUBLIC_TASK",
      "LEGAL_OBLIGATION",
      "VITAL_INTERESTS"),
  ARTICLE_9(
      Part.LAW,
      Need.CONFIRM,
      Form.ONE,
      "Condition for special category data (Article 9)",
      "Paragraph 10 of Schedule 1 is the one for unlawful acts.",
      "SCHEDULE_1_PARAGRAPH_10",
      "SCHEDULE_1_PARAGRAPH_18",
      "NO_SUCH_DATA"),
  ARTICLE_10(
      Part.LAW,
      Need.CONFIRM,
      Form.ONE,
      "Condition for data on offences (Article 10)",
      "The same route as above.",
      "SCHEDULE_1_PARAGRAPH_10",
      "SCHEDULE_1_PARAGRAPH_18",
      "NO_SUCH_DATA"),
  SCHEDULE_2(
      Part.LAW,
      Need.CONFIRM,
      Form.ONE,
      "Is the person not told (Schedule 2, paragraph 2)?",
      "Only so far as telling them would prejudice the matter.",
      "YES",
      "NO"),
  NECESSITY(
      Part.LAW,
      Need.CONFIRM,
      Form.TEXT,
      "Why is sharing it necessary and proportionate?",
      "A sentence or two that will still make sense in a year."),
  EXHIBIT_LABEL(
      Part.EXHIBIT,
      Need.TRANSMIT,
      Form.LINE,
      "Exhibit label",
      "Your initials and the next of your numbers, as ABC/1."),
  EXHIBIT_DESCRIPTION(
      Part.EXHIBIT,
      Need.TRANSMIT,
      Form.LINE,
      "What is the exhibit?",
      "As: comment as received, with its seals."),
  PREVENT_NOTICED(
      Part.PREVENT,
      Need.CONFIRM,
      Form.TEXT,
      "How and why did the person come to notice?",
      "Somebody at risk, not a suspect. Advice, not reports: Prevent advice line, 0800 011 3764."),
  PREVENT_EVENT(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Was there a specific event?",
      "What happened, and when; or: none."),
  PREVENT_SYMPATHY(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Sympathetic interest in an extremist ideology or in attacks?",
      "What shows it; or: not known."),
  PREVENT_INTERNET(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Worrying use of the internet, and how do you know?",
      "What came to us on our own pages. Look nobody up."),
  PREVENT_CONTACTS(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Contacts that are of concern?",
      "As the comment names them; or: not known."),
  PREVENT_HARM(
      Part.PREVENT,
      Need.CONFIRM,
      Form.TEXT,
      "A wish to harm: whom, when, in which exact words?",
      "If it is about to happen, call 999 first. Or: none."),
  PREVENT_NEEDS(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Additional needs or vulnerability?",
      "What is known here; or: not known."),
  PREVENT_SAFEGUARDING(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Other safeguarding concerns?",
      "Or: not known. What is one of its own is raised as one."),
  PREVENT_DISCUSSED(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "What was discussed with the person or a parent?",
      "With whom, by whom, when; or: nothing, and why."),
  PREVENT_AGENCIES(
      Part.PREVENT,
      Need.TRANSMIT,
      Form.TEXT,
      "Which other agencies are involved?",
      "Or: not known."),
  PREVENT_INFORMED(
      Part.PREVENT,
      Need.CONFIRM,
      Form.ONE,
      "Has the person agreed, or been told?",
      "Ask or tell them, unless that is unsafe or would prejudice the matter.",
      "THEY_AGREE",
      "TOLD",
      "UNSAFE_TO_TELL",
      "WOULD_PREJUDICE"),
  PREVENT_NOT_INFORMED(
      Part.PREVENT,
      Need.OPTIONAL,
      Form.TEXT,
      "Why was the person not told?",
      "Needed where they were not."),
  PREVENT_LEAD(
      Part.PREVENT,
      Need.CONFIRM,
      Form.LINE,
      "Which safeguarding or Prevent lead owns it?",
      "Name and role at the council.");

  /** Where in the form it stands. */
  public enum Part {
    WHAT("What it is"),
    PREVENT("For the Prevent National Referral Form"),
    RISK("Risk"),
    PEOPLE("People"),
    LAW("Why it may be shared"),
    REPORTER("Who reports it"),
    EXHIBIT("Exhibit");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    /** As a heading. */
    public String words() {
      return words;
    }
  }

  /** Before what it must be answered. */
  public enum Need {
    CONFIRM,
    TRANSMIT,
    OPTIONAL
  }

  /** How it is answered. */
  public enum Form {
    LINE,
    TEXT,
    ONE,
    SEVERAL
  }

  private final Part part;
  private final Need need;
  private final Form form;
  private final String question;
  private final String hint;
  private final List<String> choices;

  Field(Part part, Need need, Form form, String question, String hint, String... choices) {
    this.part = part;
    this.need = need;
    this.form = form;
    this.question = question;
    this.hint = hint;
    this.choices = List.of(choices);
  }

  public Part part() {
    return part;
  }

  /**
   * Whether it is a question about such a referral. Prevent is about somebody at risk: nobody is
   * asked whether it is a crime.
   */
  public boolean isAskedOf(ReferralType type) {
    return part == Part.PREVENT
        ? type == ReferralType.PREVENT
        : this != THRESHOLD_VIEW || type != ReferralType.PREVENT;
  }

  public Need need() {
    return need;
  }

  public Form form() {
    return form;
  }

  /** As it is put to a person. */
  public String question() {
    return question;
  }

  /** What helps to answer it. */
  public String hint() {
    return hint;
  }

  /** The answers that there are; empty where it is answered in words. */
  public List<String> choices() {
    return choices;
  }

  /** As forms and the API call it: {@code perceivedBy}. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().split("_", -1)) {
      String small = word.toLowerCase(java.util.Locale.ROOT);
      key.append(
          key.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
    }
    return key.toString();
  }

  public static Optional<Field> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
