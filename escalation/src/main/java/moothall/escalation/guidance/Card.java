package moothall.escalation.guidance;

import java.util.List;

/**
 * A card of guidance.
 *
 * @param title the one thing that nobody may miss
 * @param points what else to do and not to do, in order
 * @param reply what a person may say in public, in their own time; empty where nobody should. No
 *     machine ever sends it
 */
public record Card(String title, List<String> points, String reply) {
  public Card {
    points = List.copyOf(points);
  }
}
