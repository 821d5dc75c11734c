resource "google_storage_bucket" "records" { # expect: require-object-lock
  name = "records-prod"
}
