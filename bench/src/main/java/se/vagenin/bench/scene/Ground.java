package se.vagenin.bench.scene;

import se.vagenin.bench.Home;
import se.vagenin.bench.Times;
import se.vagenin.bench.load.Loop;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;
import se.vagenin.bench.work.Stage;

/** What a scene is played on: the running product with everybody signed in. */
public record Ground(
        Home home, Database database, Provider provider, Product product, Stage stage, Loop loop, Times times) {}
