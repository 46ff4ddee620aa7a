package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.platform.file.BlobName;
import org.gamingcafe.platform.file.BlobStore;
import org.gamingcafe.platform.file.Picture;
import org.gamingcafe.platform.file.PictureKind;
import org.gamingcafe.platform.file.Pictures;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of products. They are made fit and written without a transaction; a short one then says which product they show. A
 * picture that was written and is shown by no product after all does no harm: it lies under its own name, and is there if it comes
 * again.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductImageService {

    @Inject
    ProductImages images;

    @Inject
    Pictures pictures;

    @Inject
    BlobStore store;

    /**
     * In place of the one it had.
     *
     * @param type the media type the picture is said to have; nothing: its content alone counts
     * @throws NotFound {@code product.not-found}, for one of another venue too; what else is refused: {@link Pictures#fit}
     */
    public ProductDetail put(UUID product, byte[] content, @Nullable String type) {
        images.mustBeMine(product);
        var fit = pictures.fit(content, type);
        var whole = store.put(fit.whole().content());
        var small = store.put(fit.small().content());
        return images.show(product, whole, small);
    }

    /** The product has no picture from then on. */
    public ProductDetail remove(UUID product) {
        return images.show(product, null, null);
    }

    /**
     * For everybody who knows the name, which nobody can guess: goods are on show, and a name says what it stands for and nothing
     * else, for ever.
     *
     * @throws NotFound {@code image.not-found}, for what is no name too
     */
    @PermitAll
    public Picture look(String name) {
        return BlobName.parse(name)
                .flatMap(store::get)
                .flatMap(content -> PictureKind.of(content).map(kind -> new Picture(kind, content)))
                .orElseThrow(() -> new NotFound("image"));
    }
}
