package org.gamingcafe.identity.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    private Nbvcxz nbvcxz = new Nbvcxz();
    private Set<String> common = Set.of();

    @PostConstruct
    void start() {
        nbvcxz = new Nbvcxz(new ConfigurationBuilder()
                .setLocale(Locale.ENGLISH)
                .setMaxLength(LOOKED_AT)
                .setCombinationAlgorithmTimeout(LONGEST_MILLIS)
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
        var start = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return nbvcxz.estimate(start).getBasicScore() < SAFE_SCORE;
    }
}
