package moothall.escalation.referral;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Role;

/** Why something cannot be done with a referral, in a sentence for whoever wanted it. */
public sealed interface Refusal {

  /** Kebab-case, for clients. */
  String code();

  /** What is missing, and what is expected. */
  String sentence();

  /** Whether it is the person who may not, whatever the state. */
  default boolean isAboutThePerson() {
    return false;
  }

  /** Only from other states. */
  record WrongState(ReferralState state, Set<ReferralState> expected) implements Refusal {
    @Override
    public String code() {
      return "wrong-state";
    }

    @Override
    public String sentence() {
      return "The referral is %s (expected: %s)."
          .formatted(
              state.words(),
              new TreeSet<>(expected)
                  .stream().map(ReferralState::words).collect(Collectors.joining(" or ")));
    }
  }

  /** Whoever reported it has not agreed, and no risk is recorded. */
  record NobodyAgreed() implements Refusal {
    @Override
    public String code() {
      return "nobody-agreed";
    }

    @Override
    public String sentence() {
      return "A victim or witness has reported this here: ask whether they agree (expected: \""
          + Field.VICTIM_AGREES.question()
          + "\" answered with THEY_AGREE or VITAL_INTERESTS, or an immediate risk recorded).";
    }
  }

  /** None of the roles by which they see it allows it. */
  record NotYours(Permission permission, Set<Role> roles) implements Refusal {
    @Override
    public String code() {
      return "not-yours-to-decide";
    }

    @Override
    public String sentence() {
      return "This needs one of: %s."
          .formatted(
              new TreeSet<>(roles)
                  .stream()
                      .filter(role -> role.allows(permission))
                      .map(Role::words)
                      .collect(Collectors.joining(", ")));
    }

    @Override
    public boolean isAboutThePerson() {
      return true;
    }
  }

  /** The machine raises, and does nothing after that. */
  record OnlyAPerson() implements Refusal {
    @Override
    public String code() {
      return "only-a-person";
    }

    @Override
    public String sentence() {
      return "Only a person does this, under their own name.";
    }

    @Override
    public boolean isAboutThePerson() {
      return true;
    }
  }

  /** Whoever proposed it cannot be the second person. */
  record SamePerson(String proposer) implements Refusal {
    @Override
    public String code() {
      return "second-person";
    }

    @Override
    public String sentence() {
      return "%s has proposed the withdrawal: a second, different person decides about it."
          .formatted(proposer);
    }

    @Override
    public boolean isAboutThePerson() {
      return true;
    }
  }

  /** The type does not allow it, to nobody. */
  record NeverWithdrawn() implements Refusal {
    @Override
    public String code() {
      return "never-withdrawn";
    }

    @Override
    public String sentence() {
      return "A referral about the abuse of children is never withdrawn: pass it on.";
    }
  }

  /** Its dossier is with somebody else, or may be. */
  record DossierIsOut(String recipient) implements Refusal {
    @Override
    public String code() {
      return "dossier-is-out";
    }

    @Override
    public String sentence() {
      return "Its dossier was sent to %s: what has left is not withdrawn, but corrected."
          .formatted(recipient);
    }
  }

  /** What is said to have been handed over was never made here. */
  record NoSuchDossier() implements Refusal {
    @Override
    public String code() {
      return "no-such-dossier";
    }

    @Override
    public String sentence() {
      return "No dossier of this referral has that SHA-256 (expected: that of one that was made;"
          + " take the dossier first, hand over that file).";
    }
  }

  /** Something must be said first. */
  record Missing(List<String> what) implements Refusal {
    public Missing {
      what = List.copyOf(what);
    }

    @Override
    public String code() {
      return "missing";
    }

    @Override
    public String sentence() {
      return "Not answered yet: " + String.join("; ", what) + ".";
    }
  }

  /** The machine's word alone takes nobody to the police. */
  record PerceivedByNobody() implements Refusal {
    @Override
    public String code() {
      return "perceived-by-nobody";
    }

    @Override
    public String sentence() {
      return "Nobody but the machine perceives it so (expected: a victim, a moderator or a"
          + " resident under “Who perceives it so?”).";
    }
  }

  /** There is time for a review. */
  record TimeForAReview() implements Refusal {
    @Override
    public String code() {
      return "time-for-a-review";
    }

    @Override
    public String sentence() {
      return "No clock has run out and nobody is at risk right now: have it confirmed, then pass"
          + " it on.";
    }
  }

  /** It claims something that has not happened yet. */
  record NotYet(String what) implements Refusal {
    @Override
    public String code() {
      return "not-yet";
    }

    @Override
    public String sentence() {
      return what;
    }
  }

  /** Nothing is to be decided about. */
  record NoCandidate(moothall.escalation.domain.ReferralType type) implements Refusal {
    @Override
    public String code() {
      return "no-candidate";
    }

    @Override
    public String sentence() {
      return "The machine has not asked whether this is a referral of the type %s (expected: a case"
              .formatted(type.name())
          + " of which it was not sure).";
    }
  }

  /** It is decided. */
  record Settled() implements Refusal {
    @Override
    public String code() {
      return "settled";
    }

    @Override
    public String sentence() {
      return "It is decided already, or a referral was raised.";
    }
  }

  /** Nobody is their own second person. */
  record SecondOpinion(String first) implements Refusal {
    @Override
    public String code() {
      return "second-person";
    }

    @Override
    public String sentence() {
      return "%s has said already that there is no referral: a second, different person must agree."
          .formatted(first);
    }

    @Override
    public boolean isAboutThePerson() {
      return true;
    }
  }
}
