package moothall.escalation.actions;

import java.util.List;

/** The council's pages by name, for people who choose one. */
public interface PageNames {

  /** An approved page. */
  record Named(String pageId, String platform, String name) {}

  /** By name; empty also while the register has not been read yet. */
  List<Named> approved();
}
