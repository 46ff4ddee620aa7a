package org.gamingcafe.mutants.request_records_have_no_primitives.api.sale;

import jakarta.ws.rs.Path;
import java.util.List;

@Path("/sales")
public class WrongResource {
    public RightAnswer sell(WrongRequest request) {
        return new RightAnswer(1);
    }

    public record WrongRequest(List<WrongLine> lines, boolean paid) {}

    public record WrongLine(String product, int quantity) {}

    public record RightAnswer(int number) {}
}
