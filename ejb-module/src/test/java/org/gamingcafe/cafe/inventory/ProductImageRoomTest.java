package org.gamingcafe.cafe.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.file.PictureKind;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Products are shown by pictures. */
class ProductImageRoomTest extends StockTest {

    private final ProductImageService images = the(ProductImageService.class);

    @Test
    @DisplayName("R15: a product is shown by the picture that came last, at once, in lists too")
    void a_product_is_shown_by_its_picture() {
        var cola = aProduct("Cola", "2.50", 0);
        as(cashier, () -> products.page(venue, ProductSearch.ALL, PageRequest.FIRST));
        var first = as(manager, () -> images.put(cola.id(), aPicture(7), "image/png"))
                .product();

        var shown = as(manager, () -> images.put(cola.id(), aPicture(400), "image/png"))
                .product();

        assertThat(shown.image()).isNotEqualTo(first.image()).hasSize(64);
        assertThat(shown.thumbnail()).isNotEqualTo(shown.image());
        assertThat(shown.version())
                .as("an edit that is under way is not stale for it")
                .isEqualTo(cola.version());
        assertThat(as(cashier, () -> products.page(venue, ProductSearch.ALL, PageRequest.FIRST))
                        .products()
                        .items())
                .extracting(ProductView::image)
                .containsExactly(shown.image());
        assertThat(images.look(name(shown.image())).kind()).isEqualTo(PictureKind.JPEG);
        assertThat(images.look(name(first.image())).content())
                .as("who still shows the old one, can")
                .isNotEmpty();
        assertThat(events(ProductPictured.class))
                .hasSize(2)
                .last()
                .satisfies(event ->
                        assertThat(event.changes().get("image")).isEqualTo(first.image() + " → " + shown.image()));
    }

    private static String name(String image) {
        return Objects.requireNonNull(image);
    }

    @Test
    void a_picture_is_taken_away() {
        var cola = aProduct("Cola", "2.50", 0);
        as(manager, () -> images.put(cola.id(), aPicture(9), null));

        var without = as(manager, () -> images.remove(cola.id())).product();

        assertThat(without.image()).isNull();
        assertThat(without.thumbnail()).isNull();
    }

    @Test
    @DisplayName("G161: of what is refused nothing is written, neither a file nor a row")
    void what_is_refused_leaves_nothing() {
        var cola = aProduct("Cola", "2.50", 0);
        var stranger = staff(aVenue(), Role.MANAGER);
        var fresh = aPicture(777);
        var before = files();

        assertRefused("image.not-one", () -> as(manager, () -> images.put(cola.id(), new byte[] {1, 2, 3}, null)));
        assertRefused("image.type", () -> as(manager, () -> images.put(cola.id(), fresh, "image/jpeg")));
        assertRefused("product.not-found", () -> as(stranger, () -> images.put(cola.id(), fresh, null)));
        assertRefused("product.not-found", () -> as(manager, () -> images.put(Ids.next(), fresh, null)));
        assertRefused("product.not-found", () -> as(stranger, () -> images.remove(cola.id())));
        assertThatThrownBy(() -> as(cashier, () -> images.put(cola.id(), fresh, null)))
                .isInstanceOf(EJBAccessException.class);

        assertThat(files()).isEqualTo(before);
        assertThat(as(manager, () -> products.get(cola.id())).product().image()).isNull();
        assertThat(events(ProductPictured.class)).isEmpty();
    }

    @Test
    void what_is_no_name_of_a_picture_is_not_found() {
        for (var name : new String[] {"", "..", "../../secrets", "0".repeat(64), "/etc/passwd"}) {
            assertThatThrownBy(() -> images.look(name)).as(name).isInstanceOf(NotFound.class);
        }
    }

    private static long files() {
        try (var all = Files.walk(Path.of("target/files"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one for each side. */
    private static byte[] aPicture(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        image.setRGB(side / 2, side / 2, 0xFF8800);
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
