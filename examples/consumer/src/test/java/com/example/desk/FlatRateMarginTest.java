package com.example.desk;

import io.github.garboard.margin.MarginModel;
import java.util.Map;

/** The whole suite of laws, on our model. */
class FlatRateMarginTest implements NetNotionals {

    @Override
    public MarginModel<Map<String, Double>> model() {
        return new FlatRateMargin(RATES);
    }
}
