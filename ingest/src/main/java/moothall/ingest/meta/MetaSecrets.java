package moothall.ingest.meta;

/**
 * Names of the secrets that the council shares with one of its apps at Meta.
 *
 * @param app secret with which Meta signs
 * @param nextApp a second one that is accepted as well, while the first is being replaced
 * @param verifyToken word that Meta sends with its handshake
 */
public record MetaSecrets(String app, String nextApp, String verifyToken) {}
