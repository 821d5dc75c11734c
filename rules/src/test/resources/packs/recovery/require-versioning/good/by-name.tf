resource "aws_s3_bucket" "invoices" {
  bucket = "invoices"
}

resource "aws_s3_bucket_versioning" "invoices" {
  bucket = "invoices"
  versioning_configuration {
    status = "Enabled"
  }
}
