package moothall.contracts.x;

/**
 * Somebody on X.
 *
 * @param id number of the account
 * @param username the handle, without its at sign
 * @param name as it is shown
 */
public record XUser(String id, String username, String name) {}
