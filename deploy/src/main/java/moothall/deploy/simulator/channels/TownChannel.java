package moothall.deploy.simulator.channels;

import java.net.URI;
import java.util.Map;

/**
 * A platform on which the town has a page: what must be arranged before Moothall starts, and how it
 * is opened. It keeps nothing itself; what it opens does, until it is closed.
 */
public interface TownChannel {

  /** Name of the secret with which Moothall acts on the page. */
  String TOKEN = "token";

  /** As the page register names the platform, and addresses with it. */
  String platform();

  /** As people call it. */
  String name();

  /** The platform's own id of the town's invented page. */
  String account();

  /** How Moothall hears of a comment there: a sentence for the town's page. */
  String telling();

  /** By names of {@link #secret}, the {@link #TOKEN} among them; invented anew at each call. */
  Map<String, String> secrets();

  /** What Moothall's services must be told to ask the simulation instead of the platform. */
  Map<String, Object> settings(URI address);

  /** From now on it is served, and residents can write. */
  OpenChannel open(Opening opening);

  /** Under which the page is registered with Moothall. */
  default String pageId() {
    return "ambermere-" + platform();
  }

  /** A name that no secret of a council's own can have. */
  default String secret(String what) {
    return "demo." + platform() + "-" + what;
  }
}
