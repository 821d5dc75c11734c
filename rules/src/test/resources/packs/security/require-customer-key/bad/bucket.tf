resource "google_storage_bucket" "lake" { # expect: require-customer-key
  name = "lake-prod"
}
