package moothall.rules.broken.streams;

/** Talks where it should log. */
public final class Talkative {

  void talk() {
    System.out.println("hello");
  }
}
