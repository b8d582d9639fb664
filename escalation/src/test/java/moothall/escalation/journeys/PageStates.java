package moothall.escalation.journeys;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The pages by their address in the router, and in which states a test looks at each. */
final class PageStates {

  /**
   * A page as somebody has it before them.
   *
   * @param name of its picture
   * @param user who is signed in; empty for nobody
   * @param path with {@code {caseId}} and {@code {referralId}} for what the user may see
   * @param shows words by which the state is known
   * @param clicks what is clicked first, all that it selects
   * @param whole whether it is a page of its own, and not a piece that a script fetches
   */
  record State(
      String name, String user, String path, String shows, List<String> clicks, boolean whole) {

    static State of(String name, String user, String path, String shows, String... clicks) {
      return new State(name, user, path, shows, List.of(clicks), true);
    }

    static State piece(String name, String user, String path, String shows) {
      return new State(name, user, path, shows, List.of(), false);
    }
  }

  static final String REVEAL = "details:not([open]) > summary";

  static final Map<String, List<State>> ALL =
      Map.ofEntries(
          entry(
              "GET /login",
              List.of(
                  State.of("sign-in", "", "/login", "Sign in"),
                  State.of("sign-in-failed", "", "/login?failed=true", "do not fit together"),
                  State.of("sign-in-wait", "", "/login?wait=30", "Wait 30 seconds"))),
          entry(
              "GET /join",
              List.of(State.of("join", "", "/join", "each of the two has given you a code"))),
          // With half a sign-in the journey to a second factor looks at it.
          entry("GET /login/code", List.of(State.of("sign-in-no-code", "", "/login/code", "Name"))),
          // Where the council's own sign-in is on, its journey looks at these.
          entry(
              "GET /login/council", List.of(State.of("council-off", "", "/login/council", "Name"))),
          entry(
              "GET /login/council/done",
              List.of(State.of("council-done-off", "", "/login/council/done", "Name"))),
          entry(
              "GET /login/council/sign-out",
              List.of(State.of("council-sign-out-off", "", "/login/council/sign-out", "Name"))),
          entry(
              "GET /login/council/again",
              List.of(
                  State.of("council-again-off", "ben", "/login/council/again", "Your account"))),
          entry(
              "GET /account",
              List.of(
                  State.of("account", "ben", "/account", "whoever has your password is you"),
                  State.of("account-attested", "ben", "/account", "You confirmed", "#attest"),
                  State.of("account-hint", "dev", "/account", "Your roles ask for a second"))),
          entry(
              "GET /account/second-factor",
              List.of(State.of("second-factor", "ben", "/account/second-factor", "Make a key"))),
          entry(
              "GET /people",
              List.of(
                  State.of("people", "gwen", "/people", "Agree to add tam"),
                  State.of("people-tokens", "gwen", "/people", "Never expires"),
                  State.of("people-open", "gwen", "/people", "Propose to add them", REVEAL))),
          entry(
              "GET /",
              List.of(
                  State.of("cases", "ben", "/", "Worst first"),
                  State.of("cases-revealed", "ben", "/?order=newest", "hostile", REVEAL),
                  State.of("palette", "ben", "/", "Your day (page)", "#palette-open"),
                  State.of("cases-none", "ffion", "/", "No cases"),
                  State.of("no-such-page", "ben", "/cases/nowhere", "There is no such case"))),
          entry("GET /cases", List.of(State.piece("cases-piece", "ben", "/cases", "HATE_RACE"))),
          entry(
              "GET /cases/{caseId}",
              List.of(
                  State.of("case", "ben", "/cases/{caseId}", "Sealed evidence"),
                  State.of("keys", "ben", "/cases/{caseId}", "leave as it is", "#keys-open"),
                  State.of("case-revealed", "ben", "/cases/{caseId}", "hostile", REVEAL),
                  State.of(
                      "case-screenshot", "ben", "/cases/{caseId}", "two answers below", REVEAL),
                  State.of(
                      "case-emergency", "ben", "/cases/{threat}", "explained by an exc", REVEAL),
                  State.of("case-auditor", "iris", "/cases/{caseId}", "opened the case", REVEAL))),
          entry(
              "GET /cases/{caseId}/conversation",
              List.of(
                  State.of("conversation", "ben", "/cases/{talked}/conversation", "More answers"),
                  State.of(
                      "conversation-revealed",
                      "ben",
                      "/cases/{talked}/conversation",
                      "hostile",
                      REVEAL))),
          entry(
              "GET /batches",
              List.of(
                  State.of("batches", "ben", "/batches", "Take: 1 case"),
                  State.of("batches-none", "huw", "/batches", "Nothing yet"))),
          entry(
              "GET /batches/{batchId}",
              List.of(
                  State.of("batch", "ben", "/batches/{batchId}", "Undo it"),
                  State.of("batch-of-another", "cerys", "/batches/{batchId}", "Asked for by"))),
          entry(
              "GET /referrals",
              List.of(
                  State.of("referrals", "ben", "/referrals", "Nobody can withdraw one alone"),
                  State.of("referrals-wrong", "ben", "/referrals?type=x", "type is unknown"),
                  State.of("referrals-none", "huw", "/referrals", "Nothing is due"))),
          entry(
              "GET /referrals/{referralId}",
              List.of(
                  State.of("referral", "dev", "/referrals/{referralId}", "Raised"),
                  State.of("referral-open", "dev", "/referrals/{referralId}", "Raised", REVEAL),
                  State.of("referral-reader", "ben", "/referrals/{referralId}", "Raised"))),
          entry(
              "GET /referrals/{referralId}/dossiers",
              List.of(State.of("dossiers", "dev", "/referrals/{referralId}/dossiers", "Dossiers"))),
          entry(
              "GET /referrals/{referralId}/dossier-preview",
              List.of(
                  State.of(
                      "dossier-preview",
                      "dev",
                      "/referrals/{referralId}/dossier-preview",
                      "None was made"),
                  State.of(
                      "dossier-preview-open",
                      "dev",
                      "/referrals/{referralId}/dossier-preview",
                      "hostile",
                      REVEAL))),
          entry(
              "GET /cases/{caseId}/conduct",
              List.of(
                  State.of("conduct", "ben", "/cases/{authored}/conduct", "The author of"),
                  State.of("conduct-open", "ben", "/cases/{authored}/conduct", "ladder", REVEAL))),
          entry(
              "GET /strikes",
              List.of(
                  State.of("strikes", "cerys", "/strikes", "waits for confirmation"),
                  State.of("strikes-block", "cerys", "/strikes", "to be looked at by"),
                  State.of("strikes-none", "huw", "/strikes", "No block is in force"))),
          entry(
              "GET /authors/{authorKey}",
              List.of(State.of("author", "cerys", "/authors/{authorKey}", "An author on"))),
          entry(
              "GET /appeals",
              List.of(
                  State.of("appeals", "cerys", "/appeals", "nobody yet"),
                  State.of("appeals-none", "huw", "/appeals", "There is no appeal"))),
          entry(
              "GET /appeals/{appealId}",
              List.of(State.of("appeal", "cerys", "/appeals/{appealId}", "It is a name."))),
          entry(
              "GET /brakes",
              List.of(
                  State.of("brakes", "ben", "/brakes", "Brakes on the machine"),
                  State.of("brakes-open", "cerys", "/brakes", "Brakes on the machine", REVEAL))),
          entry("GET /pages", List.of(State.of("pages", "ben", "/pages", "older than a year"))),
          entry(
              "GET /audit",
              List.of(
                  State.of("audit", "lena", "/audit", "Who read what"),
                  State.of("audit-verified", "lena", "/audit", "are as they were", "#verify"),
                  State.of("audit-none", "lena", "/audit?who=nobody", "no such line"),
                  State.of("audit-wrong", "lena", "/audit?from=x", "is no day"))),
          entry(
              "GET /operations",
              List.of(
                  State.of("operations", "cerys", "/operations", "does not answer"),
                  State.of("operations-open", "cerys", "/operations", "What waits", REVEAL))),
          entry(
              "GET /operations/now",
              List.of(State.piece("operations-piece", "cerys", "/operations/now", "What waits"))),
          entry(
              "GET /operations/runbooks/{name}",
              List.of(
                  State.of(
                      "runbook",
                      "cerys",
                      "/operations/runbooks/dead-letters",
                      "Records were set aside"),
                  State.of("runbook-none", "cerys", "/operations/runbooks/none", "no such"))),
          entry(
              "GET /operations/dead-letters",
              List.of(
                  State.of("letters", "cerys", "/operations/dead-letters", "Letter 12"),
                  State.of(
                      "letters-to-choose", "iris", "/operations/dead-letters", "Send letter 9"),
                  State.of(
                      "letters-preview",
                      "iris",
                      "/operations/dead-letters",
                      "It cannot be undone",
                      "#letter-9",
                      "#look-first"))),
          entry(
              "GET /subject-access",
              List.of(
                  State.of("data-requests", "asha", "/subject-access", "Legal looks at this"),
                  State.of("data-requests-dpo", "lena", "/subject-access", "away (ZIP)"))),
          entry(
              "GET /erasure",
              List.of(State.of("erasure", "lena", "/erasure", "Erase what an author wrote"))),
          entry(
              "GET /transparency",
              List.of(State.of("transparency", "lena", "/transparency", "None in these months"))),
          entry(
              "GET /insights",
              List.of(
                  State.of("insights", "ben", "/insights", "By day"),
                  State.of("insights-open", "cerys", "/insights", "the newest first", REVEAL),
                  State.of("insights-wrong", "ben", "/insights?from=x", "is no day"))),
          entry(
              "GET /policy",
              List.of(
                  State.of("policy", "ben", "/policy", "Review overdue"),
                  State.of("policy-no-cases", "lena", "/policy", "Your roles see no cases"))),
          entry(
              "GET /policy/{pack}",
              List.of(
                  State.of("policy-pack", "ben", "/policy/garden", "What it changes"),
                  State.of("policy-pack-none", "ben", "/policy/orchard", "is not in force"))),
          entry(
              "GET /policy/rule/{rule}",
              List.of(
                  State.of("policy-rule", "ben", "/policy/rule/no-turnips", "How right it was"),
                  State.of(
                      "policy-rule-open",
                      "ben",
                      "/policy/rule/no-turnips",
                      "you absolute turnip",
                      REVEAL),
                  State.of("policy-window", "ben", "/policy/rule/again", "at least 3 within"),
                  State.of("policy-rule-off", "ben", "/policy/rule/no-leeks", "switched off"))),
          entry(
              "GET /legal-reviews",
              List.of(State.of("legal-reviews", "huw", "/legal-reviews", "wants Legal to look"))),
          entry(
              "GET /wellbeing",
              List.of(
                  State.of("your-day", "ben", "/wellbeing", "Cases opened today"),
                  State.of("your-day-lead", "cerys", "/wellbeing", "All of us today"))),
          entry("GET /views", List.of(State.piece("views-piece", "ben", "/views", "My newest"))),
          entry(
              "GET /accessibility",
              List.of(
                  State.of("accessibility", "", "/accessibility", "What is known not to work"))),
          entry("GET /copy", List.of(State.of("copy", "ben", "/copy", "Copy a comment in"))),
          entry(
              "GET /live",
              List.of(
                  State.of("live", "asha", "/live", "The bins were not collected"),
                  State.of("live-open", "asha", "/live", "Raise referral", REVEAL),
                  State.of("live-nothing", "asha", "/live?page=elsewhere", "No comment"))),
          entry(
              "GET /live/rows",
              List.of(State.piece("live-piece", "asha", "/live/rows", "nothing found"))));

  private PageStates() {}

  /** Those of the same person after one another, so that each signs in once. */
  static List<State> inOrderOfTheirPeople() {
    return ALL.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(State::user).thenComparing(State::name))
        .toList();
  }
}
