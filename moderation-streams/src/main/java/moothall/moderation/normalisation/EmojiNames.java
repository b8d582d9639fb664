package moothall.moderation.normalisation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * What emoji are called: the short English names of Unicode's CLDR for those that matter in
 * moderation, since packs are written with them, and the character's own name for all others.
 */
final class EmojiNames {

  /** Longer names are cut at a word. */
  private static final int LONGEST = 40;

  private static final String TABLE =
      """
      🔫 pistol, 🔪 kitchen knife, 🗡 dagger, ⚔ crossed swords, 💣 bomb, 🧨 firecracker
      💥 collision, 🏹 bow and arrow, 🪓 axe, 🔨 hammer, 🪃 boomerang, 🛡 shield, ⚰ coffin
      ⚱ funeral urn, 🪦 headstone, ☠ skull and crossbones, 💀 skull, 🩸 drop of blood, 🔥 fire
      🧯 fire extinguisher, ⛓ chains, 🪢 knot, 💉 syringe, 💊 pill, 🚬 cigarette, 🪖 military helmet
      ☢ radioactive, ☣ biohazard, ⚠ warning, 🚨 police car light, 🎯 bullseye, 🪚 carpentry saw
      🔧 wrench, 🪛 screwdriver, 🏴\u200D☠ pirate flag, ☭ hammer and sickle, 卐 swastika, 卍 manji
      ✠ iron cross, 🚩 triangular flag, 🐒 monkey, 🐵 monkey face, 🙈 see no evil monkey
      🙉 hear no evil monkey, 🙊 speak no evil monkey, 🦍 gorilla, 🦧 orangutan, 🐖 pig, 🐷 pig face
      🐽 pig nose, 🐗 boar, 🐀 rat, 🐁 mouse, 🐭 mouse face, 🪳 cockroach, 🪲 beetle, 🐛 bug, 🪰 fly
      🦟 mosquito, 🕷 spider, 🐍 snake, 🐕 dog, 🐶 dog face, 🐩 poodle, 🐈 cat, 🐱 cat face, 🐄 cow
      🐮 cow face, 🐂 ox, 🐐 goat, 🐑 ewe, 🐏 ram, 🐫 two hump camel, 🐪 camel, 🐔 chicken, 🐓 rooster
      🦨 skunk, 🐌 snail, 🪱 worm, 🐋 whale, 🐳 spouting whale, 🦛 hippopotamus, 🐘 elephant
      🦠 microbe, 🐎 horse, 🐴 horse face, 🫏 donkey, 🐺 wolf, 🦊 fox, 🐻 bear, 🦁 lion, 🐯 tiger face
      🦅 eagle, 🐝 honeybee, 🐙 octopus, 🦞 lobster, 🍌 banana, 🍉 watermelon, 🍗 poultry leg
      🥓 bacon, 🍕 pizza, 🧀 cheese wedge, 🌽 ear of corn, 🍆 eggplant, 🍑 peach, 🍒 cherries
      🍈 melon, 🥜 peanuts, 🌮 taco, 🌯 burrito, 🍚 cooked rice, 🍜 steaming bowl, 🥥 coconut
      🍋 lemon, 🍭 lollipop, 🍼 baby bottle, 🍦 soft ice cream, 🍍 pineapple, 🥚 egg
      🥛 glass of milk, 🥖 baguette bread, 🍄 mushroom, 🍁 maple leaf, 🌿 herb, 🍺 beer mug
      🍻 clinking beer mugs, ☕ hot beverage, 🎂 birthday cake, 🍔 hamburger, 🧂 salt, 🥒 cucumber
      🥕 carrot, 🌶 hot pepper, 🐟 fish, 💦 sweat droplets, ❄ snowflake, ⚡ high voltage
      🔌 electric plug, 🖕 middle finger, 👌 ok hand, 👍 thumbs up, 👎 thumbs down, ✊ raised fist
      👊 oncoming fist, 🤛 left facing fist, 🤜 right facing fist, 👏 clapping hands
      🙏 folded hands, ✌ victory hand, 🤘 sign of the horns, 🤙 call me hand, 🤞 crossed fingers
      🤏 pinching hand, 🫵 index pointing at the viewer, 👉 backhand index pointing right
      👈 backhand index pointing left, 👆 backhand index pointing up
      👇 backhand index pointing down, ☝ index pointing up, ✋ raised hand
      🤚 raised back of hand, 🖐 hand with fingers splayed, 🖖 vulcan salute, 👋 waving hand
      🤝 handshake, 💪 flexed biceps, 🫡 saluting face, 🙋 person raising hand
      🤦 person facepalming, 🤷 person shrugging, 🙅 person gesturing no, 🙆 person gesturing ok
      💁 person tipping hand, ✍ writing hand, 💅 nail polish, 👀 eyes, 👁 eye, 👅 tongue, 👄 mouth
      💋 kiss mark, 🫦 biting lip, 🦶 foot, 👣 footprints, 🍽 fork and knife with plate
      😂 face with tears of joy, 🤣 rolling on the floor laughing, 😀 grinning face
      😃 grinning face with big eyes, 😄 grinning face with smiling eyes
      😁 beaming face with smiling eyes, 😆 grinning squinting face, 😅 grinning face with sweat
      🙂 slightly smiling face, 🙃 upside down face, 😉 winking face
      😊 smiling face with smiling eyes, ☺ smiling face, 😇 smiling face with halo
      😍 smiling face with heart eyes, 🥰 smiling face with hearts, 😘 face blowing a kiss
      😋 face savoring food, 😜 winking face with tongue, 😛 face with tongue, 🤪 zany face
      🤨 face with raised eyebrow, 🧐 face with monocle, 🤓 nerd face
      😎 smiling face with sunglasses, 🥸 disguised face, 😏 smirking face, 😒 unamused face
      😞 disappointed face, 😔 pensive face, ☹ frowning face, 🙁 slightly frowning face
      😣 persevering face, 😩 weary face, 😫 tired face, 🥺 pleading face, 😢 crying face
      😭 loudly crying face, 😤 face with steam from nose, 😠 angry face, 😡 enraged face
      🤬 face with symbols on mouth, 🤯 exploding head, 😱 face screaming in fear, 😨 fearful face
      😰 anxious face with sweat, 🤔 thinking face, 🫠 melting face, 🤫 shushing face
      🤐 zipper mouth face, 🤡 clown face, 💩 pile of poo, 👻 ghost, 👽 alien, 🤖 robot, 👹 ogre
      👺 goblin, 😈 smiling face with horns, 👿 angry face with horns, 🤮 face vomiting
      🤢 nauseated face, 🤧 sneezing face, 🥵 hot face, 🥶 cold face, 😵 face with crossed out eyes
      🥴 woozy face, 😴 sleeping face, 🙄 face with rolling eyes, 😬 grimacing face, 🤥 lying face
      🥳 partying face, 🤑 money mouth face, 🤕 face with head bandage, 😷 face with medical mask
      😐 neutral face, 😑 expressionless face, 😶 face without mouth, ❤ red heart, 🖤 black heart
      🤍 white heart, 🤎 brown heart, 💙 blue heart, 💚 green heart, 💛 yellow heart
      💜 purple heart, 🧡 orange heart, 🩷 pink heart, 💔 broken heart, ❤\u200D🔥 heart on fire
      💕 two hearts, 💖 sparkling heart, 💯 hundred points, 🎉 party popper, 🚀 rocket
      ⏰ alarm clock, ⏳ hourglass not done, ⌛ hourglass done, 💰 money bag, 💸 money with wings
      💵 dollar banknote, 💷 pound banknote, 📈 chart increasing, 🔞 no one under eighteen
      📸 camera with flash, 📞 telephone receiver, ☎ telephone, 📱 mobile phone, ✉ envelope
      📩 envelope with arrow, 🔗 link, 📍 round pushpin, ✅ check mark button, ✔ check mark
      ❌ cross mark, ❗ red exclamation mark, ❓ red question mark, ⭐ star, ☀ sun
      🌍 globe showing europe africa, 🗑 wastebasket, ♻ recycling symbol, 🚮 litter in bin
      ✂ scissors, 🧻 roll of paper, 🚽 toilet, 🧹 broom, 🧼 soap, 🧺 basket, 🚧 construction
      🎄 christmas tree, ✝ latin cross, ☦ orthodox cross, ☪ star and crescent, 🕌 mosque
      🕍 synagogue, ✡ star of david, 🔯 dotted six pointed star, 🕎 menorah, ☯ yin yang
      ☮ peace symbol, 🕉 om, ☸ wheel of dharma, 🕋 kaaba, ⛪ church, 🧕 woman with headscarf
      👳 person wearing turban, 👲 person with skullcap, 🏳\u200D🌈 rainbow flag
      🏳\u200D⚧ transgender flag, ⚧ transgender symbol, 🏳 white flag, 🏴 black flag
      👰 person with veil, 👳\u200D♂ man wearing turban, 👮 police officer
      👮\u200D♂ man police officer, 👮\u200D♀ woman police officer, 🧑\u200D🚒 firefighter
      👨\u200D🚒 man firefighter, 👩\u200D🚒 woman firefighter, 🧑\u200D⚖ judge, 👨\u200D⚖ man judge
      👩\u200D⚖ woman judge, 🥷 ninja, 🕵 detective, 👶 baby, 🧒 child, 👦 boy, 👧 girl, 🧑 person
      👨 man, 👩 woman, 🧓 older person, 👴 old man, 👵 old woman, 👪 family, 👨\u200D👩\u200D👧 family
      👨\u200D👩\u200D👧\u200D👦 family, 👨\u200D👨\u200D👦 family, 👩\u200D👩\u200D👧 family
      👬 men holding hands, 👭 women holding hands, 👫 woman and man holding hands
      👨\u200D❤\u200D👨 couple with heart man man, 👩\u200D❤\u200D👩 couple with heart woman woman
      🤰 pregnant woman, ♿ wheelchair symbol, 🧑\u200D🦽 person in manual wheelchair
      👨\u200D🦽 man in manual wheelchair, 👩\u200D🦽 woman in manual wheelchair
      🧑\u200D🦯 person with white cane, 🦽 manual wheelchair, 🦼 motorized wheelchair
      🦯 white cane, 🦻 ear with hearing aid, 🧏 deaf person, 🚣 person rowing boat, ⛵ sailboat
      🚤 speedboat, 🛶 canoe, ✈ airplane, 🔔 bell, 🥾 hiking boot, 👢 womans boot, 🧱 brick, 🪵 wood
      ⛽ fuel pump, 🛢 oil drum, 🏠 house, 🏥 hospital, 🏫 school, 🏛 classical building, 🎒 backpack
      👙 bikini, 🩱 one piece swimsuit, 🩲 briefs, 👗 dress, 🎀 ribbon, 🧸 teddy bear, 🛏 bed
      🚿 shower, 📹 video camera, 🎥 movie camera, 🎬 clapper board, 📷 camera
      \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F flag england
      \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F flag scotland
      \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F flag wales
      """;

  private static final Map<String, String> NAMES = read();

  private EmojiNames() {}

  static boolean knows(int codePoint) {
    return NAMES.containsKey(Character.toString(codePoint));
  }

  /** The name of an emoji or a sequence without variation selectors; empty if it has none here. */
  static String nameOf(String sequence) {
    return NAMES.getOrDefault(sequence, "");
  }

  static String nameOf(int codePoint) {
    String known = nameOf(Character.toString(codePoint));
    String own = known.isEmpty() ? Character.getName(codePoint) : known;
    return own == null ? "emoji" : plain(own);
  }

  /** Small plain letters and single spaces. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= 'a' && c <= 'z') {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ' && c < 0x80) {
        plain.append(' ');
      }
    }
    return bounded(plain.toString());
  }

  static String bounded(String name) {
    String whole = name.strip();
    if (whole.length() <= LONGEST) {
      return whole;
    }
    int space = whole.lastIndexOf(' ', LONGEST);
    return whole.substring(0, space < 0 ? LONGEST : space);
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    StringTokenizer entries = new StringTokenizer(TABLE, ",\n");
    while (entries.hasMoreTokens()) {
      String entry = entries.nextToken().strip();
      int space = entry.indexOf(' ');
      if (space > 0) {
        names.put(entry.substring(0, space), entry.substring(space + 1));
      }
    }
    return Map.copyOf(names);
  }
}
