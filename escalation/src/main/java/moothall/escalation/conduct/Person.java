package moothall.escalation.conduct;

import moothall.escalation.domain.CaseEvent;

/** Somebody who answers for what they decide. The machine is nobody: it cannot be made one. */
public record Person(String name) {

  public Person {
    if (name.isBlank() || name.equals(CaseEvent.SYSTEM)) {
      throw new IllegalArgumentException("the machine decides nothing about people");
    }
  }
}
