resource "google_bigquery_dataset" "sales" {
  dataset_id            = "sales"
  max_time_travel_hours = "48" # expect: require-time-travel

  labels = { environment = "production" }
}
