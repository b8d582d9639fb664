package moothall.moderation.detection;

import java.util.List;

/**
 * Finds one kind of thing that no list can hold: a telephone number, a link, a name. Says where it
 * stands and never what it means; rules do, by naming it as {@code <name>}. Keeps no state between
 * comments and takes time in proportion to the text.
 */
public interface Recogniser {

  /** Kebab-case name by which packs and documents refer to it, forever. */
  String name();

  /** Everything of its kind, in the order of the text. */
  List<Recognised> find(Reading reading);

  /**
   * The form in which a value is compared with what a rule leaves alone, such as the council's own
   * number: digits only, lower case, without separators.
   */
  default String canonical(String written) {
    return written;
  }
}
