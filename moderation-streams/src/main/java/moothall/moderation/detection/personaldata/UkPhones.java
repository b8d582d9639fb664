package moothall.moderation.detection.personaldata;

import java.util.ArrayList;
import java.util.List;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;

/**
 * A UK telephone number, with digits or with words for digits. Deliberately misses foreign numbers.
 * Known false alarm: a reference number of eleven digits that begins with 0.
 */
public final class UkPhones implements Recogniser {

  @Override
  public String name() {
    return "uk-phone";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    Figures figures = Figures.of(reading.asWritten());
    String text = figures.text();
    List<Recognised> found = new ArrayList<>();
    var number = PhoneNumber.find(text, 0);
    while (number.isPresent()) {
      PhoneNumber phone = number.get();
      found.add(figures.seen(phone.from(), phone.to(), phone.digits()));
      number = PhoneNumber.find(text, phone.to());
    }
    return found;
  }

  /** As dialled within the UK. */
  @Override
  public String canonical(String written) {
    return PhoneNumber.find(written, 0).map(PhoneNumber::digits).orElse(written);
  }
}
