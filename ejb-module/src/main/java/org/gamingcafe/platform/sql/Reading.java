package org.gamingcafe.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Several questions to the database in one message: rooms put theirs in, and the first answer that is wanted sends them all.
 * For one act on one thread. The questions see what their own transaction has sent before, not what it has not flushed yet.
 */
public final class Reading {

    /** What a question will have been answered with. */
    public final class Answer<T> {

        private final Function<Row, T> shape;
        private @Nullable List<T> rows;

        private Answer(Function<Row, T> shape) {
            this.shape = shape;
        }

        public List<T> rows() {
            if (rows == null) {
                send();
            }
            if (rows == null) {
                throw new IllegalStateException("a question without an answer");
            }
            return rows;
        }

        /** The row of a question that always has one. */
        public T one() {
            return rows().getFirst();
        }

        private void take(PreparedStatement statement) throws SQLException {
            var taken = new ArrayList<T>();
            try (var result = statement.getResultSet()) {
                var row = new Row(result);
                while (result.next()) {
                    taken.add(shape.apply(row));
                }
            }
            rows = taken;
            statement.getMoreResults();
        }
    }

    /** The shape belongs to it: so an answer is shared only by those who want the same of it. */
    private record Question(String sql, List<@Nullable Object> values, Object shape) {}

    private final Session session;
    private final Map<Question, Answer<?>> looked = new HashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<Answer<?>> answers = new ArrayList<>();

    public Reading(EntityManager em) {
        this.session = em.unwrap(Session.class);
    }

    /** A bounded query with one {@code ?} for each value. */
    public <T> Answer<T> ask(String sql, Function<Row, T> shape, @Nullable Object... given) {
        var answer = new Answer<T>(shape);
        questions.add(sql);
        values.addAll(Arrays.asList(given));
        answers.add(answer);
        return answer;
    }

    /**
     * The same for what changes nothing: who looks for the same in the same message shares one question. Eight debits of one
     * wallet by one cashier look up who they are once.
     */
    public <T> Answer<T> look(String sql, Function<Row, T> shape, @Nullable Object... given) {
        var question = new Question(sql, Arrays.asList(given), shape);
        @SuppressWarnings("unchecked") // the same shape gives the same type
        var known = (Answer<T>) looked.get(question);
        if (known != null) {
            return known;
        }
        var answer = ask(sql, shape, given);
        looked.put(question, answer);
        return answer;
    }

    /** Sends what was asked so far, if anything. */
    public void send() {
        if (questions.isEmpty()) {
            return;
        }
        session.doWork(connection -> {
            try (var statement = Sql.prepared(connection, String.join(";", questions), values.toArray())) {
                statement.execute();
                for (var answer : answers) {
                    answer.take(statement);
                }
            }
        });
        questions.clear();
        values.clear();
        answers.clear();
        looked.clear();
    }
}
