package moothall.deploy.simulator.site;

import java.util.Optional;

/** The secret that the website and Moothall share; empty while nobody has set it. */
@FunctionalInterface
public interface WebsiteSecret {

  Optional<byte[]> get();
}
