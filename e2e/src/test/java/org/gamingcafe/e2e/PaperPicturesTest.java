package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What comes out of the printer at the counter, as pictures in target/screens; {@code -Dcafe.screens=write} puts them
 * into docs/screens.
 */
@DisplayName("Receipts, credit notes and Z reports on paper of 80 mm can be read")
class PaperPicturesTest {

    private static final int DRAWER = 1100;
    private static final float MILLIMETRES_80 = 80 * 72 / 25.4f;
    /** Of a usual receipt printer. */
    private static final int DOTS_PER_INCH = 203;

    private static final int MARGIN = 12;
    private static final int LEGIBLE = 300;

    private final UUID mate = Desk.product("D005");
    private final UUID coffee = Desk.product("D012");
    private final UUID pizza = Desk.product("D026");
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open("100.00");
    }

    @AfterEach
    void close() {
        desk.close();
        Books.areInOrder();
    }

    @Test
    void what_is_printed_in_an_evening_is_looked_at() throws IOException {
        var sale = sold();
        var receipt = look("receipt-paper", printed(sale));
        var refund = pizzaBack(sale.id());
        var note = look("credit-note-paper", printed(refund));
        move("PAY_IN", "20.00");
        move("DROP", "15.00");
        var inside = Books.ofShift(desk.shift(), DRAWER);
        desk.closeWith(Body.euros(inside - 1_50)).expect(200);
        var report = "shifts/" + desk.shift() + "/report";
        var z = look("z-report-paper", desk.api().get(report + "/pdf").expect(200));

        assertThat(receipt)
                .contains(sale.at("receiptNumber"), name(mate), name(coffee), name(pizza))
                .contains(Body.euros(sale.cents("total")), Body.euros(sale.cents("change")));
        assertThat(note)
                .contains(refund.at("receiptNumber"), name(pizza))
                .contains(Body.euros(refund.cents("amount")))
                .doesNotContain(name(mate));
        assertThat(z)
                .contains(desk.api().get(report).expect(200).at("number"))
                .contains("20.00", "15.00", Body.euros(inside), Body.euros(inside - 1_50), "1.50");
    }

    /** Three sorts at two rates of tax, something off a line, a part by card and the rest in cash with change. */
    private Answer sold() {
        var dented =
                Body.with(Desk.line(mate, 2), "discount", Body.of("amount", Body.money("0.40"), "reason", "Dented"));
        return desk.sell(
                        null,
                        Body.list(dented, Desk.line(coffee, 3), Desk.line(pizza, 1)),
                        Body.list(reference(Desk.paid("CARD", "10.00"), "K4711"), Desk.paid("CASH", "50.00")))
                .expect(201);
    }

    private static JsonObject reference(JsonObject payment, String number) {
        return Body.with(payment, "reference", Json.createValue(number));
    }

    /** To the card, with the number of its slip. */
    private Answer pizzaBack(UUID sale) {
        var back = Body.of(
                "shiftId",
                desk.shift(),
                "lines",
                Body.list(Body.of("number", 2, "quantity", 1, "fate", "WASTE")),
                "reason",
                "Burnt");
        return desk.api()
                .post("sales/" + sale + "/refunds", reference(back, "K4712"))
                .expect(201);
    }

    private void move(String kind, String amount) {
        desk.api()
                .post(
                        "shifts/" + desk.shift() + "/movements",
                        Body.of("kind", kind, "amount", Body.money(amount), "reason", "Coins"))
                .expect(200);
    }

    private static String name(UUID product) {
        return (String) Books.rows("select name from product where id = ?", product)
                .getFirst()
                .getFirst();
    }

    private Answer printed(Answer source) {
        return desk.api()
                .postWithoutKey("receipts/" + source.at("receiptNumber") + "/prints", Body.of("form", "PDF"))
                .expect(200);
    }

    /** Keeps the picture. @return the words on the paper, fractions behind a point in every language */
    private static String look(String name, Answer printed) throws IOException {
        assertThat(printed.header("Content-Type")).startsWith("application/pdf");
        try (var pdf = Loader.loadPDF(printed.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(MILLIMETRES_80 - 1, MILLIMETRES_80 + 1);
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
            keep(name, picture);
            mustBeLegible(name, picture);
            return new PDFTextStripper().getText(pdf).replace(',', '.');
        }
    }

    private static void keep(String name, BufferedImage picture) throws IOException {
        var isKept = "write".equals(System.getProperty("cafe.screens"));
        var pictures = Path.of(isKept ? "../docs/screens" : "target/screens");
        Files.createDirectories(pictures);
        ImageIO.write(picture, "png", pictures.resolve(name + ".png").toFile());
    }

    /** Words stand on the left, amounts on the right, and nothing runs over the edge. */
    private static void mustBeLegible(String name, BufferedImage picture) {
        var width = picture.getWidth();
        assertThat(ink(picture, 0, width / 3)).as(name).isGreaterThan(LEGIBLE);
        assertThat(ink(picture, width * 2 / 3, width)).as(name).isGreaterThan(LEGIBLE);
        assertThat(ink(picture, 0, MARGIN) + ink(picture, width - MARGIN, width))
                .as("%s: in the margins", name)
                .isZero();
    }

    private static long ink(BufferedImage picture, int from, int to) {
        var ink = 0L;
        for (var x = from; x < to; x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xFF) < 128) {
                    ink++;
                }
            }
        }
        return ink;
    }
}
