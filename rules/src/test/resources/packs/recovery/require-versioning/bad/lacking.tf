resource "aws_s3_bucket" "invoices" { # expect: require-versioning
  bucket = "invoices"
}
