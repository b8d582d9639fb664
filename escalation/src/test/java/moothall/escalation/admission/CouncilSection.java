package moothall.escalation.admission;

/** What the page of access says of the council's own sign-in. */
final class CouncilSection {

  static final String TEXT =
      """

      ## When the council signs in its own people
      With `moothall.escalation.oidc.issuer` people sign in with their council account (OpenID Connect: Entra ID, Keycloak, ADFS and others whose endpoints are all at the
      issuer's host). Why it is as it is: [ADR 0027](adr/0027-the-councils-own-sign-in.md); all settings: [configuration](configuration.md).

      1. **In the directory** register an application (Entra: *App registrations*, web, single tenant) with the redirect address `https://moothall.council.example/login/council/done`, and the
         front page's `/login` as an address to go to after signing out. Make a client secret. Add to the ID token the claim `groups` (Entra: *groups assigned to the application*, or
         people in very many groups come without any) or use roles of the application (`roles`), and the optional claim `auth_time`. Demand a second factor for the application there: Moothall asks for none
         of its own from these people.
      2. **Here** put the secret where `oidc.client-secret` is looked for, and write which groups are which roles (where both go: [Kubernetes](kubernetes.md#install), [containers](containers.md#the-compose-file)):

      ```json
      [{"value": "7b0c9a52-…", "name": "Moothall moderators", "roles": ["MODERATOR"]},
       {"value": "c1d07f3e-…", "name": "Moothall administrators", "roles": ["ADMINISTRATOR"]}]
      ```

      `value` is what stands in the claim, letter by letter; `name` is shown to people who are in none of them. Several groups add up. Set `issuer`, `client-id`, `address` (the console's), `roles-file`, for Entra
      `subject-claim: oid`, and `break-glass`, each below `moothall.escalation.oidc`, and `moothall.escalation.sign-in.tls: true`: an `https` address without it is refused at the start, as another host of the council's could set our cookies. Every instance has the same. What is wrong with these settings stops the start with a sentence; a provider that does not answer does not.

      **Who somebody is.** A person is known by issuer and subject. The name on record is the one that they had at their first sign-in and stays, also when they are called otherwise;
      `/people` shows both. A namesake is somebody else and has a number behind the name. Nobody gets the name of a local account, a token, or of anybody on the record of access, whatever its capital letters; characters that nobody sees are left out of names.

      **Two sources of roles, never for one person.** Of the council's people the groups say it at each sign-in and nothing else does: the roles desk refuses them, and the roles end with the longest session
      (`sign-in.longest`) or with the next sign-in. Of local accounts the accounts file and the roles desk say it as ever, and of tokens the file. Administrators of either kind count as administrators: they agree to what
      another proposed (if a council's administrator proposed it, as long as their roles count), suspend, restore, end sessions, and one who can sign in always stays. Local accounts that may not sign in do not count.
      Suspending is the same for both, and is how somebody is out **at once** whose groups were taken away: their session does not ask the directory. An accounts file that has the name of one of the council's people is refused at the start.
      A sign-in that ends without groups (the claim is missing, or there are too many) lets nobody in, and takes the roles of the earlier one from every session. So does being asked again for what the groups no longer give.

      **Being asked again** leads to the provider, which has to ask them anew; they come back to what they had filled in, confirm it with one click, and have two minutes at least for it. What waits meanwhile lies sealed for at most a quarter of an hour, the newest five for each person
      (the next round of tidying up is within five minutes). Signing out ends the session here; the sign-in page offers to end the one there, and a page says so where that cannot be done.

      **On record** (`GET /api/audit`): `SIGNED_IN` *with the council's sign-in*, `SIGN_IN_FAILED` *council's sign-in:* with the reason, also that the provider did not answer, `IDENTITY_PROVEN`, `BREAK_GLASS_USED`. Never a token, a code, or a
      group that is not mapped. What anybody can make fail over and over is put on record a few times for each address and counted after that; that the provider does not answer, once a minute at each instance. After sixty answers from one address
      that came to nothing the provider is asked for it once in two seconds to half a minute, and people are told to wait; who is let in does not count.

      ### When the council's sign-in cannot be used
      Accounts that `moothall.escalation.oidc.break-glass` names sign in at `/login` with password and code; everybody else's password is as wrong as any other, and sessions that began with one have ended. They need a second factor, whatever their roles: set it
      up **before** it is needed. Until then whoever has the password first could do that: the log says so at each start, and so do all pages of administrators. Have two, with `ADMINISTRATOR` and whatever must go on without the directory, each password in an envelope of its own, the recovery codes in another.

      Each use is on record, in `moothall_sign_ins_total{outcome="break-glass"}`, in the log, and above every page of administrators for a week (one line an account: how often, first and last). Afterwards:

      1. Ask whoever used it why, and write it down where such things are kept.
      2. Read what was done under that name since: `GET /api/audit`, and the histories of its cases.
      3. Change the password (`/account`), seal it again; make new recovery codes if one was used.
      4. At `/people` end the sessions of the account.
      5. If nobody can say why it was used, suspend the account and treat it as an incident.
      """;

  private CouncilSection() {}
}
