package moothall.escalation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.CaseEvent;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.ReplyText;
import moothall.escalation.domain.ReportText;

/**
 * Something that a platform will be asked for.
 *
 * @param id also goes to the platform
 * @param caseId under which case
 * @param commentId which comment
 * @param origin who wants what, and why
 * @param seal the evidence that was sealed first
 * @param receivedAt when the comment was received
 * @param requestedAt when it was decided
 */
public record Intent(
    UUID id,
    CaseId caseId,
    CommentId commentId,
    Origin origin,
    Evidence.Seal seal,
    Instant receivedAt,
    Instant requestedAt) {

  /** What is asked for. */
  public ActionKind kind() {
    return origin.kind();
  }

  /** Who wants it. A machine's request has no kind to choose: it hides. */
  public sealed interface Origin {

    String by();

    ActionKind kind();

    String reason();

    /** The words of a reply. */
    default Optional<ReplyText> reply() {
      return Optional.empty();
    }

    /** What a report says. */
    default Optional<ReportText> report() {
      return Optional.empty();
    }

    /** The policy wants the comment hidden. */
    record Machine(String reason) implements Origin {
      @Override
      public String by() {
        return CaseEvent.SYSTEM;
      }

      @Override
      public ActionKind kind() {
        return ActionKind.HIDE;
      }
    }

    /** A person wants the comment hidden, shown again or deleted. */
    record Person(String by, ActionKind kind, String reason) implements Origin {
      public Person {
        if (!kind.changesSight()) {
          throw new IllegalArgumentException(
              kind + " (expected: what changes the sight of a comment)");
        }
      }
    }

    /** A person has the author blocked, or lets a block end when its time is over. */
    record Author(String by, ActionKind kind, String reason) implements Origin {
      public Author {
        if (!kind.concernsAuthor() || by.equals(CaseEvent.SYSTEM)) {
          throw new IllegalArgumentException(
              kind + " by " + by + " (expected: a block or its end, by a person)");
        }
      }
    }

    /** A person has the comment reported to its platform. */
    record Report(String by, ReportText text) implements Origin {
      public Report {
        if (by.equals(CaseEvent.SYSTEM)) {
          throw new IllegalArgumentException("REPORT by " + by + " (expected: by a person)");
        }
      }

      @Override
      public ActionKind kind() {
        return ActionKind.REPORT;
      }

      @Override
      public String reason() {
        return text.words();
      }

      @Override
      public Optional<ReportText> report() {
        return Optional.of(text);
      }
    }

    /** A person answers in the council's name. */
    record Answer(String by, ReplyText words) implements Origin {
      @Override
      public ActionKind kind() {
        return ActionKind.REPLY;
      }

      @Override
      public String reason() {
        return "A reply in the council's name.";
      }

      @Override
      public Optional<ReplyText> reply() {
        return Optional.of(words);
      }
    }
  }
}
