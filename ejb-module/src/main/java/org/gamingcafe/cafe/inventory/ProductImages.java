package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.file.BlobName;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which picture shows a product: the short steps of acts that take longer. */
@ApplicationScoped
class ProductImages {

    @PersistenceContext
    EntityManager em;

    @Inject
    Products products;

    @Inject
    Shelf shelf;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<StockTouched> touched;

    @Transactional
    void mustBeMine(UUID id) {
        existing(id);
    }

    /** The last one who says so is right; what the product had before stays where it is, for who still shows it. */
    @Transactional
    ProductDetail show(UUID id, @Nullable BlobName whole, @Nullable BlobName small) {
        existing(id);
        var before = products.locked(id).orElseThrow(() -> new NotFound("product"));
        var image = whole == null ? null : whole.text();
        Sql.change(
                em,
                "update product set image = ?, thumbnail = ? where id = ?",
                image,
                small == null ? null : small.text(),
                id);
        var after = products.any(id).orElseThrow(() -> new NotFound("product"));
        events.fire(new ProductPictured(id, after.venue(), before.traits().image(), image));
        touched.fire(new StockTouched(after.venue()));
        return shelf.details(after.venue(), List.of(after)).getFirst();
    }

    private void existing(UUID id) {
        var isMine = products.any(id)
                .filter(product -> Call.current().caller().may(Permission.INVENTORY_WRITE, product.venue()))
                .isPresent();
        if (!isMine) {
            throw new NotFound("product");
        }
    }
}
