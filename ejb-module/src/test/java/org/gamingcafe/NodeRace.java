package org.gamingcafe;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the callers of both nodes were told. */
public record NodeRace(List<Answer> answers) {

    enum Kind {
        DONE,
        REFUSED,
        FAILED
    }

    /** @param said the result, the code of the refusal, or SQLSTATE and failure */
    record Answer(String node, int caller, int turn, Kind kind, String said) implements Serializable {}

    /** What those were told whose act was done. */
    public List<String> done() {
        return said(Kind.DONE);
    }

    /** Codes of the refusals. */
    public List<String> refused() {
        return said(Kind.REFUSED);
    }

    /** SQLSTATEs and failures: what no client should ever see. */
    public List<String> failures() {
        return said(Kind.FAILED);
    }

    /** What was done in each turn. */
    public Map<Integer, List<String>> doneByTurn() {
        return answers.stream()
                .filter(answer -> answer.kind == Kind.DONE)
                .collect(Collectors.groupingBy(
                        Answer::turn, TreeMap::new, Collectors.mapping(Answer::said, Collectors.toList())));
    }

    /** Whether callers of both nodes got something, so that the nodes were in each other's way. */
    public boolean isWonByBoth() {
        return winners().distinct().count() == 2;
    }

    boolean isWonBy(String node) {
        return winners().anyMatch(node::equals);
    }

    private Stream<String> winners() {
        return answers.stream().filter(answer -> answer.kind == Kind.DONE).map(Answer::node);
    }

    private List<String> said(Kind kind) {
        return answers.stream()
                .filter(answer -> answer.kind == kind)
                .map(Answer::said)
                .toList();
    }
}
