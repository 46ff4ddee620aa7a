package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {

    enum Colour {
        RED,
        GREEN
    }

    record Line(UUID id, Integer quantity) {}

    record Order(
            String name,
            Long count,
            Boolean gift,
            Colour colour,
            Money price,
            Secret secret,
            LocalDate day,
            List<Line> lines,
            Line first) {}

    @Test
    void a_body_becomes_the_record_that_was_asked_for() {
        var id = UUID.fromString("01980000-0000-7000-8000-000000000001");

        var order = bind("""
                {"name":" A\\u0308pfel ","count":9007199254740993,"gift":true,"colour":"GREEN",
                 "price":{"amount":"12.50","currency":"EUR"},"secret":" s ","day":"2026-02-28",
                 "lines":[{"id":"01980000-0000-7000-8000-000000000001","quantity":2}],"first":{"quantity":1}}""");

        assertThat(order)
                .isEqualTo(new Order(
                        "Äpfel",
                        9_007_199_254_740_993L,
                        true,
                        Colour.GREEN,
                        Money.of("12.50", "EUR"),
                        new Secret(" s "),
                        LocalDate.of(2026, 2, 28),
                        List.of(new Line(id, 2)),
                        new Line(null, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'role':'ADMIN'}                                  | role               | field.unknown",
                "{'name':5}                                        | name               | field.no-text",
                "{'name':true}                                     | name               | field.no-text",
                "{'name':{}}                                       | name               | field.no-text",
                "{'name':'a\\u0007'}                               | name               | field.character",
                "{'count':'5'}                                     | count              | field.no-whole-number",
                "{'count':1.7}                                     | count              | field.no-whole-number",
                "{'count':1e3}                                     | count              | field.no-whole-number",
                "{'count':99999999999999999999}                    | count              | field.no-whole-number",
                "{'gift':'true'}                                   | gift               | field.no-boolean",
                "{'colour':'BLUE'}                                 | colour             | field.not-one-of",
                "{'colour':'red'}                                  | colour             | field.not-one-of",
                "{'colour':0}                                      | colour             | field.no-text",
                "{'price':12.50}                                   | price              | field.no-money",
                "{'price':{'amount':12.5,'currency':'EUR'}}        | price.amount       | field.no-text",
                "{'price':{'amount':'12,5','currency':'EUR'}}      | price.amount       | money.malformed",
                "{'price':{'amount':'1e3','currency':'EUR'}}       | price.amount       | money.malformed",
                "{'price':{'amount':'0.005','currency':'EUR'}}     | price.amount       | money.decimals",
                "{'price':{'amount':'1.00','currency':'EURO'}}     | price.currency     | money.currency",
                "{'price':{'amount':'1.00'}}                       | price.currency     | field.required",
                "{'price':{'amount':'1','currency':'EUR','x':1}}   | price              | field.no-money",
                "{'day':'2026-02-30'}                              | day                | field.no-date",
                "{'lines':{}}                                      | lines              | field.no-list",
                "{'lines':[null]}                                  | lines[0]           | field.required",
                "{'lines':[{'id':'1-2-3-4-5'}]}                    | lines[0].id        | field.no-uuid",
                "{'lines':[{'quantity':2147483648}]}               | lines[0].quantity  | field.no-whole-number",
                "{'lines':[{},{'price':1}]}                        | lines[1].price     | field.unknown",
                "{'first':[]}                                      | first              | field.no-object",
                "{'first':'x'}                                     | first              | field.no-object"
            })
    void a_field_that_does_not_fit_is_named(String body, String field, String code) {
        var no = catchThrowableOfType(InvalidBody.class, () -> bind(body.replace('\'', '"')));

        assertThat(no.code()).isEqualTo("input.invalid");
        assertThat(no.wrongs()).singleElement().satisfies(wrong -> {
            assertThat(wrong.field()).isEqualTo(field);
            assertThat(wrong.code()).isEqualTo(code);
        });
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var no = catchThrowableOfType(InvalidBody.class, () -> bind("{\"name\":1,\"count\":\"x\",\"who\":1}"));

        assertThat(no.wrongs()).extracting(InvalidBody.Wrong::field).containsExactlyInAnyOrder("name", "count", "who");
    }

    @Test
    void how_much_is_told_and_taken_is_bounded() {
        var unknown = new StringBuilder("{");
        for (var i = 0; i < 200; i++) {
            unknown.append(i == 0 ? "" : ",")
                    .append("\"")
                    .append("x".repeat(500))
                    .append(i)
                    .append("\":1");
        }
        var many = "{\"lines\":[" + "{},".repeat(600) + "{}]}";

        var no = catchThrowableOfType(InvalidBody.class, () -> bind(unknown + "}"));

        assertThat(no.wrongs())
                .hasSize(20)
                .allSatisfy(wrong -> assertThat(wrong.field()).hasSizeLessThan(70));
        assertThatThrownBy(() -> bind(many)).isInstanceOf(InvalidBody.class);
    }

    private static Order bind(String body) {
        return Binding.bind(Order.class, JsonText.object(body.getBytes(StandardCharsets.UTF_8)));
    }
}
