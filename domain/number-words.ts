/** A figure in words, in English: the desk's other languages are read by their figures alone. */
export const NUMBER_WORD =
  /\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|a third|a quarter|three quarters|per ?cent|twice|doubled|tripled|halved)\b/iu;
