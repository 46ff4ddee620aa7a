package org.gamingcafe.identity.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;

/**
 * How an attacker would guess: lists of common passwords, words, names, dates, keyboard walks. Only the first 64
 * characters are looked at and only for 50 ms, because the search grows with every character.
 */
@ApplicationScoped
class Guessing {

    private static final int LOOKED_AT = 64;
    private static final long LONGEST_MILLIS = 50;
    private static final int SAFE_SCORE = 3;
    private static final int BEST_SCORE = 4;

    /** @param advice what would make it better, in the language that was asked for */
    record Estimate(int score, List<String> advice) {}

    private Nbvcxz nbvcxz = new Nbvcxz();
    private Nbvcxz german = nbvcxz;
    private Set<String> common = Set.of();

    @PostConstruct
    void start() {
        nbvcxz = new Nbvcxz(configuration(Locale.ENGLISH).createConfiguration());
        german = new Nbvcxz(configuration(Locale.GERMAN)
                .setDictionaries(nbvcxz.getConfiguration().getDictionaries())
                .createConfiguration());
        common = nbvcxz.getConfiguration().getDictionaries().stream()
                .filter(dictionary -> dictionary.getDictionaryName().equals("passwords"))
                .map(Dictionary::getDictonary)
                .flatMap(words -> words.keySet().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isCommon(String password) {
        return common.contains(password.toLowerCase(Locale.ROOT));
    }

    /** Below 3 of 4: somebody who tries for months would find it. */
    boolean isEasy(String password) {
        return nbvcxz.estimate(start(password)).getBasicScore() < SAFE_SCORE;
    }

    Estimate estimate(String password, Locale language) {
        if (password.isEmpty()) {
            return new Estimate(0, List.of());
        }
        var guesser = Locale.GERMAN.getLanguage().equals(language.getLanguage()) ? german : nbvcxz;
        var result = guesser.estimate(start(password));
        var feedback = result.getFeedback();
        var advice = Stream.concat(Stream.ofNullable(feedback.getWarning()), feedback.getSuggestion().stream())
                .filter(sentence -> !sentence.isBlank())
                .toList();
        return new Estimate(result.getBasicScore(), result.getBasicScore() < BEST_SCORE ? advice : List.of());
    }

    private static ConfigurationBuilder configuration(Locale language) {
        return new ConfigurationBuilder()
                .setLocale(language)
                .setMaxLength(LOOKED_AT)
                .setCombinationAlgorithmTimeout(LONGEST_MILLIS);
    }

    /** Never half of a surrogate pair. */
    private static String start(String password) {
        var most = Math.min(LOOKED_AT, password.length());
        var cut = most < password.length() && Character.isHighSurrogate(password.charAt(most - 1)) ? most - 1 : most;
        return password.substring(0, cut);
    }
}
