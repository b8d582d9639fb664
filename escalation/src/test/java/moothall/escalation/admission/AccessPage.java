package moothall.escalation.admission;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;
import moothall.escalation.access.Scope;
import moothall.escalation.access.Viewer;

/** The page docs/access.md, from the roles and from what the router knows. */
final class AccessPage {

  private static final String YES = "yes";
  private static final String NO = "–";

  private AccessPage() {}

  static String render(Collection<String> addresses) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    page.append("\n## Which cases a role sees\n").append(head("queue"));
    for (Queue queue : Queue.values()) {
      page.append(row(queue.name(), role -> role.queues().contains(queue)));
    }
    page.append(QUEUES);
    page.append("\n## What a role may\n").append(head("permission"));
    for (Permission permission : Permission.values()) {
      page.append(row(permission.words(), role -> role.allows(permission)));
    }
    page.append("\n## Role × endpoint\n").append(head("endpoint"));
    addresses.stream()
        .sorted(AccessPage::byPath)
        .forEach(address -> page.append(row("`" + address + "`", role -> isOpenTo(address, role))));
    page.append(OPEN);
    Addresses.proven().stream()
        .sorted(AccessPage::byPath)
        .forEach(address -> page.append("- `" + address + "`\n"));
    page.append(CouncilSection.TEXT);
    page.append(SCOPES).append("\n| scope | opens |\n|---|---|\n");
    for (Scope scope : Scope.values()) {
      page.append("| `" + scope.text() + "` | " + scope.words() + " |\n");
    }
    page.append("\n| endpoint | scope |\n|---|---|\n");
    addresses.stream()
        .sorted(AccessPage::byPath)
        .forEach(address ->
            Addresses.need(address)
                .filter(Need.Within.class::isInstance)
                .map(Need.Within.class::cast)
                .ifPresent(need ->
                    page.append("| `" + address + "` | `" + need.scope().text() + "` |\n")));
    return page.toString();
  }

  private static boolean isOpenTo(String address, Role role) {
    Viewer viewer = new Viewer("somebody", Set.of(role));
    return Addresses.need(address)
        .filter(need -> need.isMetBy(java.util.Optional.of(viewer)))
        .isPresent();
  }

  private static int byPath(String one, String other) {
    String[] a = one.split(" ", 2);
    String[] b = other.split(" ", 2);
    int path = a[1].compareTo(b[1]);
    return path == 0 ? a[0].compareTo(b[0]) : path;
  }

  private static String head(String what) {
    String names = Arrays.stream(Role.values()).map(Role::words).collect(Collectors.joining(" | "));
    return "| " + what + " | " + names + " |\n|---" + "|---".repeat(Role.values().length) + "|\n";
  }

  private static String row(String what, Predicate<Role> cell) {
    return "| "
        + what
        + " | "
        + Arrays.stream(Role.values())
            .map(role -> cell.test(role) ? YES : NO)
            .collect(Collectors.joining(" | "))
        + " |\n";
  }

  private static final String INTRODUCTION =
      """
      # Who may do what

      Generated from the router and the roles; a test compares, and another walks every role × endpoint × case over HTTP. Do not
      edit by hand: `MOOTHALL_DOCS=write ./moothall test`. Why it is so: [ADR 0015](adr/0015-one-doorkeeper.md).

      Accounts and tokens stand in the accounts file with one role or several (`"roles": ["MODERATOR", "PREVENT_LEAD"]`); several
      add up, but what one may do it may do only to cases that it sees itself. The names there are `%s`.
      Roles of accounts [change](#what-people-show-beside-a-password) without the file too, people are added without it, and people of
      [the council's own sign-in](#when-the-council-signs-in-its-own-people) have those of their groups.
      """
          .formatted(
              Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining("`, `")));

  private static final String QUEUES =
      """

      A case waits in the queues that its categories, its referrals and its evidence mode name, and in ORDINARY if they name none.
      Whoever sees one of its queues sees the case; CSEA stands alone. For everybody else the case does not exist: it is in no
      list, count or export (but in the monthly counts to publish, with small numbers suppressed), and its address answers as one that was never given out. A list shows no words of a restricted case.
      LINK_ONLY words are read by the safeguarding lead alone, where the case is opened; others see a placeholder, and what was
      sealed of them leaves in no export. No verdict tells a councillor or a
      colleague from a resident: into MEMBERS and HR, as into the others, people send cases with a reason ([working cases](casework.md)).
      """;

  private static final String SCOPES =
      """

      ### When the only administrator has lost phone and codes
      Nobody can take the second factor of the last administrator away in the console, and a new password does not: the code is asked for after it. With two
      administrators the other one does it at `/people`. With one, whoever keeps the machine makes another for as long as it takes:

      1. Write down who does this and why. Agree it with whoever answers for the system: it makes somebody an administrator.
      2. In the accounts file write the roles that `/people` shows of a colleague, which may not be those in the file, and `"ADMINISTRATOR"` with them: of one who can sign in, and has a second factor or sets one up at their next sign-in. Do not
         add it to an account marked `"first": true`: nothing would be demanded of it. Keep a copy of the file as it was.
      3. Restart escalation, every instance with the same file: roles are read at a start. Whoever is signed in stays so, and may do at once what the new roles say.
      4. The colleague opens `/people` and takes the second factor away. The sessions of the account end, the record of access has who did it
         (`SECOND_FACTOR_TAKEN_AWAY`), and its owner is told at their next sign-in.
      5. The owner signs in with the password, sets up a new second factor and keeps the recovery codes where the phone is not.
      6. Put the old roles back, unless the colleague is to be the second administrator from now on, and restart again.

      If nobody else can sign in at all, write a new account into the file instead, under a name that was never used, with the roles `["ADMINISTRATOR"]` and a hash
      as a first start of the same version in an empty home makes it; without the mark. It is led to a second factor at its first sign-in. Take it out afterwards.
      Changing a row of the database by hand is no way: it leaves no record.

      ## What a token is narrowed to
      A token may be narrowed to scopes; then **both must allow** what it asks: one of its roles and one of its scopes. It is good for no page of the
      console, and no longer than it says:

      ```json
      {"name": "dashboard", "roles": ["AUDITOR"], "scopes": ["cases:read", "operations:read"],
       "expires": "2027-04-01T00:00:00Z", "sha256": "the token's SHA-256 in hexadecimal digits"}
      ```

      A token without `scopes`, as in files of an earlier release, may do all that its roles allow; without `expires` it is good until it is taken out.
      A narrowed token raises referrals only with `referrals:raise`: nobody is kept from raising one, but a program is nobody.
      Without `referrals:read` what it reads of cases says nothing of referrals: no type, no reference, no line of the history, no action that refers.
      """;

  private static final String OPEN =
      """

      What is open to every role here because it needs no sign-in: the sign-in itself, the style, the API's description, health and
      metrics. Everything
      else sends strangers to the sign-in (pages) or answers 401 (API). Any role may raise a referral or a concern about any comment
      whose id it knows, also where it may not see the case; it then learns only that it is raised.
      One's own account (`/account`) is open to whoever is signed in.
      Whoever reads counts reads the policy too (`/policy`), moderators among them; nobody changes it there.

      ## What people show beside a password
      Why it is so: [ADR 0025](adr/0025-argon2id-and-a-second-factor.md).

      - **A second factor** (codes of an app, RFC 6238) is had by whoever sets one up at `/account`. Roles that pass on, withdraw, take away or keep accounts
        need one (`moothall.escalation.sign-in.second-factor-for`, [configuration](configuration.md)): an account that must have one and has none is led to
        where it gets one, and everything else is refused to it (API: 403 `second-factor-missing`). Accounts with the password that the first start made up
        (`"first": true` in the accounts file) are only reminded of it at the top of every page. Whoever writes another hash for such an account into the file
        takes the mark out with it; it is not heeded any more where somebody has chosen a password before.
      - The key is shown once, in answer to showing who one is, and waits ten minutes for its first code; a new password forgets it. **Confirming it ends every
        other session** of the account: one that began with the password alone has not shown the second factor.
      - Between the password and the code somebody is nobody: pages lead to the code, the API answers 401, and after five minutes all begins again.
      - A code is taken once, and none that is older than one taken; one step of half a minute either side. Ten **recovery codes** are shown once, and each is
        good once. Wrong codes count as wrong passwords do.
      - An **administrator** (`/people`) takes somebody's second factor away who has lost their phone. That ends their sessions, is on record, and is told them
        when they sign in next, until they say that they have read it. Nobody does it for themselves. Have **two administrators**: [the way back](#when-the-only-administrator-has-lost-phone-and-codes)
        without one needs the accounts file and a restart.
      - **An account that nobody should use**, as of somebody who has left, an administrator suspends there, with a reason (`POST /api/people/{name}/suspend` for the
        system that says who left): its sessions end at once, at other instances within a second, and neither its password nor a code is right any more.
        Nothing else of it changes, and restoring it brings it back with its password, its second factor and its roles. Nobody suspends or
        restores their own account, and the last administrator who can sign in is not suspended, also where two suspend each other at the same moment.
        Both are on record with why (`ACCOUNT_SUSPENDED`, `ACCOUNT_RESTORED`). What the account had claimed is free again when the claim
        runs out. Another hash in the accounts file restores nothing.
      - **Roles** are changed there too, with a reason. What is only taken away counts at once, also in a session that goes on. What is given counts when a second
        administrator, who neither proposed it nor is to have it, has agreed to just that; nobody does anything to their own roles. With one
        administrator no role is given here. Roles that were given stand in for those in the accounts file as long as these are what they were: whatever else somebody writes there
        counts after a restart, for good, which is the way to the first administrator and back to one; so does an account's going out of the file, for whoever is given its name later.
        What was proposed by somebody who keeps the accounts no more is agreed to by nobody. All of it is on record with why (`ROLES_PROPOSED`, `ROLES_GIVEN`,
        `ROLES_DECLINED`).
      - **Somebody is added** there by two administrators: one proposes name, roles and why, another agrees to just that. Each of the two is shown a code, once, and
        tells it the person face to face or by telephone; with the name and both codes the person chooses a password at `/join`, within three days of the agreement
        (`moothall.escalation.sign-in.joining`), once. Neither administrator can sit down as the person alone. Codes are kept as digests only. After twenty wrong tries
        within an hour an address waits ever longer, whatever names are tried; no name waits, so that nobody keeps out whom the codes are for. What fails is on record where somebody of that
        name is awaited, as often as one address could try, and otherwise only counted. If one of the two administrators keeps the accounts no more, the codes are good for nothing, and the list says so. Until the password is chosen either administrator withdraws it, and there is no account. A role that asks for a second factor
        leads to one at the first sign-in. Names are small letters, digits, full stops and hyphens, and none that anybody ever had, whatever the capital letters: the record knows
        people by them. With one administrator nobody is added here: whoever keeps the machine writes the account, or a second administrator, into the file. Both
        kinds live together; where the file has a name, the file counts, and an account of that name that was added here is over for good at the next restart. That is also how
        the forgotten password of somebody who was added is replaced: write the name into the file, with the roles and a hash. All is on record
        (`ACCOUNT_PROPOSED`, `ACCOUNT_AGREED`, `ACCOUNT_WITHDRAWN`, `ACCOUNT_JOINED`, `ACCOUNT_IN_FILE`).
      - **A password of one's own** has at least twelve characters, and is neither one of the commonest nor little more than the account's name. Changing it
        ends every other session. It is kept in the database and stands in for the hash in the accounts file until somebody writes another hash there: that is
        how a forgotten password is replaced.

      Passing a referral on (by hand or by a way of ours), proposing or agreeing to withdraw one, taking a subject's whole file away, setting up a second factor, confirming it, taking somebody's
      away, suspending or restoring an account, adding somebody, and changing roles ask again who sits there once that was shown more than ten minutes ago (`moothall.escalation.sign-in.proof`): for a code where there is a second
      factor, for the password where there is none. What was filled in is kept. Those pages are for people: a token is refused there, and uses the API, where it is proof enough. A
      person's session that uses the API instead is answered 403 `proof-too-old` at:

      """;
}
