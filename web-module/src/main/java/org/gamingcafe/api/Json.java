package org.gamingcafe.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.gamingcafe.platform.kernel.Money;

/** How answers are written: fields by name, money as {@code {"amount":"12.50","currency":"EUR"}}, absent fields left out. */
@Provider
public class Json implements ContextResolver<Jsonb> {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withSerializers(new MoneyWriter()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    /** Amounts are text, so that no client turns them into binary fractions. */
    public static class MoneyWriter implements JsonbSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject()
                    .write("amount", money.amount().toPlainString())
                    .write("currency", money.currency())
                    .writeEnd();
        }
    }
}
