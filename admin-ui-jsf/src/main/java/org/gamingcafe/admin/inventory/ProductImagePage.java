package org.gamingcafe.admin.inventory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.inventory.ProductImageService;
import org.gamingcafe.platform.file.Pictures;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The picture of the product of {@link ProductPage}: brought and taken away. What the file is called does not matter. */
@Named
@ViewScoped
public class ProductImagePage implements Serializable {

    @Inject
    ProductImageService images;

    @Inject
    ProductPage product;

    private transient @Nullable Part file;

    public void bring() throws IOException {
        var known = file;
        file = null;
        if (known == null || known.getSize() == 0) {
            throw new InvalidInput("image", "image.not-one");
        }
        if (known.getSize() > Pictures.LARGEST) {
            throw Pictures.tooLarge();
        }
        try (var content = known.getInputStream()) {
            images.put(Parameters.id(product.getId(), "product"), content.readAllBytes(), null);
        }
        product.done("product.pictured");
    }

    public void takeAway() {
        images.remove(Parameters.id(product.getId(), "product"));
        product.done("product.pictured");
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
