package org.gamingcafe.mutants.resources_are_application_scoped.api.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("/wallets")
@RequestScoped
public class WrongResource {}
