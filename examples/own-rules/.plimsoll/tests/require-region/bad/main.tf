resource "aws_s3_bucket" "exports" { # expect: require-region
  bucket = "exports"
  region = "us-east-1"
}
